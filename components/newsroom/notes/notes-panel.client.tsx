'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Anchor } from '#lib/newsroom/anchors.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { NoteBox } from './note-box.client.tsx'
import { Talk } from './talk.client.tsx'
import type { Notes } from './use-notes.client.ts'

type Props = {
  notes: Notes
  staffId: number
  /** May delete the notes of others. */
  isDesk: boolean
  mayNote: boolean
  print: Print
  /** The paragraph that the cursor stands in, as the editor holds it now; null: none. */
  paragraph: Anchor | null
  /** Brings a paragraph into sight. */
  onShow: (place: number) => void
}

/** What the newsroom says to itself about the story: a new note, the open talks, and those that are settled. */
export function NotesPanel({ notes, staffId, isDesk, mayNote, print, paragraph, onShow }: Props) {
  const t = useTranslations('newsroom.notes')
  const { talks, colleagues, refused, wish } = notes
  const [isOnParagraph, setIsOnParagraph] = useState(true)
  const [showsResolved, setShowsResolved] = useState(false)
  const around = { staffId, isDesk, mayNote, colleagues, print, wish, onShow }
  const open = talks?.filter(talk => !talk.resolvedAt) ?? []
  const resolved = talks?.filter(talk => talk.resolvedAt) ?? []
  const anchor = isOnParagraph ? paragraph : null
  return (
    <section className="notes" aria-label={t('name')}>
      {refused && (
        <p className="notice bad" role="alert">
          {t(`refused.${refused}`)}
        </p>
      )}
      {mayNote && (
        <div className="new-note">
          <NoteBox
            label={anchor ? t('newOn', { number: formatNumber(anchor.place + 1, print) }) : t('newOnAll')}
            sendLabel={t('add')}
            colleagues={colleagues}
            onSend={text => wish({ act: 'add', text, anchor })}
          />
          {paragraph && (
            <label className="check">
              <input type="checkbox" checked={isOnParagraph} onChange={event => setIsOnParagraph(event.target.checked)} />
              {t('onParagraph')}
            </label>
          )}
        </div>
      )}
      {talks && open.length === 0 && <p className="quiet">{t('none')}</p>}
      <ol className="talks">
        {open.map(talk => (
          <Talk key={talk.id} talk={talk} {...around} />
        ))}
      </ol>
      {resolved.length > 0 && (
        <>
          <button type="button" className="button small quiet" aria-expanded={showsResolved} onClick={() => setShowsResolved(!showsResolved)}>
            {t('resolved', { count: resolved.length })}
          </button>
          {showsResolved && (
            <ol className="talks">
              {resolved.map(talk => (
                <Talk key={talk.id} talk={talk} {...around} />
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  )
}
