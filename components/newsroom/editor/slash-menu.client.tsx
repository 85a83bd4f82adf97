'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Deed, keysShown } from './acts.ts'
import { slashOf } from './plugins/slash.ts'
import { useSeen } from './use-seen.ts'

/** Under the slash: what can be put there. The caret stays in the words; arrows choose, Enter takes, Esc closes. */
export function SlashMenu({ editor, take }: { editor: Editor; take: (deed: Deed) => void }) {
  const t = useTranslations('newsroom.editor')
  const open = useSeen(editor, slashOf)
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (!open || !list.current) return
    const { left, right, bottom, top } = editor.view.coordsAtPos(open.from)
    const isRtl = getComputedStyle(editor.view.dom).direction === 'rtl'
    const { offsetWidth: width, offsetHeight: height } = list.current
    const start = isRtl ? right - width : left
    const isRoomBelow = bottom + height + 8 < window.innerHeight
    list.current.style.translate = `${Math.max(8, Math.min(start, window.innerWidth - width - 8))}px ${isRoomBelow ? bottom + 4 : Math.max(8, top - height - 4)}px`
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [editor, open])
  useEffect(() => {
    const { dom } = editor.view
    if (!open) return
    dom.setAttribute('aria-controls', 'slash-menu')
    dom.setAttribute('aria-activedescendant', `slash-${open.deeds[open.chosen]}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, open])

  if (!open) return null
  return (
    <div id="slash-menu" className="slash-menu" role="listbox" aria-label={t('slashMenu')} ref={list}>
      {open.deeds.map((deed, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, where the focus stays
        <div key={deed} id={`slash-${deed}`} role="option" tabIndex={-1} aria-selected={place === open.chosen} onMouseDown={event => event.preventDefault()} onClick={() => take(deed)}>
          <span>{t(`act.${deed}`)}</span>
          <kbd dir="ltr">{keysShown(deed)}</kbd>
        </div>
      ))}
    </div>
  )
}
