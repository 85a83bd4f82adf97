'use client'
import type { EditorState } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isSafeLink } from '#lib/newsroom/links.ts'
import { withoutTracking } from '#lib/newsroom/paste/address.ts'
import type { TaskProps } from '../tasks.client.tsx'
import { AskBar } from './bar.client.tsx'

/** Gives the chosen words an address, another one, or takes it away. */
export function LinkBar({ editor, onClose }: TaskProps) {
  const t = useTranslations('newsroom.editor')
  const [at] = useState(() => linkAt(editor.state))
  const [address, setAddress] = useState(at.href ?? '')
  const [isUnfit, setUnfit] = useState(false)

  const write = (href: string | null) => {
    const { tr, schema } = editor.state
    const type = schema.marks.link!
    if (at.from === at.to && href) tr.insert(at.from, schema.text(href, [type.create({ href })]))
    else {
      tr.removeMark(at.from, at.to, type)
      if (href) tr.addMark(at.from, at.to, type.create({ href }))
    }
    editor.view.dispatch(tr)
    onClose()
  }
  const submit = () => {
    const href = completed(address.trim(), location.origin)
    if (isSafeLink(href)) write(href)
    else setUnfit(true)
  }
  return (
    <AskBar label={t('act.link')} onClose={onClose} onSubmit={submit}>
      <label className="field">
        <span className="label">{t('address')}</span>
        <input
          className="input"
          dir="ltr"
          inputMode="url"
          // biome-ignore lint/a11y/noAutofocus: she has just asked for this field
          autoFocus
          maxLength={2_000}
          value={address}
          placeholder="https://"
          aria-invalid={isUnfit}
          aria-describedby="link-wrong"
          onChange={event => {
            setAddress(event.target.value)
            setUnfit(false)
          }}
        />
        <span className="wrong" id="link-wrong" role="alert">
          {isUnfit && t('unfitAddress')}
        </span>
      </label>
      <div className="acts">
        <button type="submit" className="button">
          {t('setLink')}
        </button>
        {at.href && (
          <button type="button" className="button quiet" onClick={() => write(null)}>
            {t('removeLink')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </AskBar>
  )
}

/** The chosen words, or the whole link that the caret stands in. */
function linkAt({ selection: { from, to, empty, $from }, doc, schema }: EditorState): { from: number; to: number; href: string | null } {
  const type = schema.marks.link!
  const mark = type.isInSet($from.marks()) ?? ($from.nodeAfter && type.isInSet($from.nodeAfter.marks))
  if (!empty || !mark) return { from, to, href: mark?.attrs.href ?? null }
  const [start, end] = [$from.start(), $from.end()]
  const isOfIt = (place: number) => doc.rangeHasMark(place, place + 1, type) && type.isInSet(doc.nodeAt(place)!.marks)?.attrs.href === mark.attrs.href
  let [first, last] = [from, to]
  while (first > start && isOfIt(first - 1)) first--
  while (last < end && isOfIt(last)) last++
  return { from: first, to: last, href: mark.attrs.href }
}

/** What people write for an address: without a scheme, with a tracker's tail, or with this paper's own host, which a link of ours leaves out. */
function completed(typed: string, home: string) {
  if (typed.startsWith(`${home}/`)) return typed.slice(home.length)
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(typed)) return withoutTracking(`https://${typed}`)
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`
  return withoutTracking(typed)
}
