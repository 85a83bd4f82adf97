'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { hostOf, isSafeLink } from '#lib/newsroom/links.ts'
import { withoutTracking } from '#lib/newsroom/paste/address.ts'
import { kindOfPlace, nameOfPlace } from '#lib/newsroom/places.ts'
import { insertBlock } from '../commands.ts'
import type { TaskProps } from '../tasks.client.tsx'
import { AskBar } from './bar.client.tsx'

const KINDS = ['video', 'social', 'document', 'page'] as const
type Kind = (typeof KINDS)[number]

/** A card for a video, a post, a document or a page elsewhere; the kind is guessed from where it is. */
export function CardBar({ editor, asked, onClose }: TaskProps) {
  const t = useTranslations('newsroom.editor')
  const [address, setAddress] = useState(asked.address ?? '')
  const [title, setTitle] = useState('')
  const [chosen, setKind] = useState<Kind | null>(null)
  const [wrong, setWrong] = useState<'unfitAddress' | null>(null)
  const kind = chosen ?? kindOfPlace(address)

  const submit = () => {
    const typed = address.trim()
    const href = withoutTracking(/^[a-z]+:/i.test(typed) || typed.startsWith('/') ? typed : `https://${typed}`)
    if (typed === '' || href.length > 2_000 || !isSafeLink(href)) return setWrong('unfitAddress')
    const source = nameOfPlace(href)
    const card = editor.schema.nodes.linkCard!.create({ kind, href, title: title.trim() || (source ?? hostOf(href) ?? href).slice(0, 300), source })
    if (asked.address) withoutLineOf(asked.address)
    insertBlock(card)(editor.state, editor.view.dispatch)
    onClose()
  }
  /** The address that was pasted stands alone in its line: the card takes its place. */
  const withoutLineOf = (words: string) => {
    const { $from } = editor.state.selection
    if ($from.depth === 1 && $from.parent.textContent === words) editor.view.dispatch(editor.state.tr.delete($from.start(), $from.end()))
  }
  return (
    <AskBar label={t('act.linkCard')} onClose={onClose} onSubmit={submit}>
      {asked.address && <p className="quiet">{t('offerCard')}</p>}
      <label className="field">
        <span className="label">{t('address')}</span>
        <input
          className="input"
          dir="ltr"
          inputMode="url"
          value={address}
          maxLength={2_000}
          placeholder="https://"
          // biome-ignore lint/a11y/noAutofocus: she has just asked for this field
          autoFocus={!asked.address}
          aria-invalid={wrong !== null}
          aria-describedby="card-wrong"
          onChange={event => {
            setAddress(event.target.value)
            setWrong(null)
          }}
        />
        <span className="wrong" id="card-wrong" role="alert">
          {wrong && t(wrong)}
        </span>
      </label>
      <label className="field">
        <span className="label">{t('cardTitle')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the address is there already */}
        <input className="input" value={title} maxLength={300} autoFocus={!!asked.address} onChange={event => setTitle(event.target.value)} />
      </label>
      <label className="field">
        <span className="label">{t('cardKind')}</span>
        <select className="input" value={kind} onChange={event => setKind(event.target.value as Kind)}>
          {KINDS.map(one => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="acts">
        <button type="submit" className="button">
          {t('insertCard')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {asked.address ? t('keepLink') : t('cancel')}
        </button>
      </div>
    </AskBar>
  )
}
