'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { formatDateTime } from '#lib/arabic/dates.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { type Note, type Talk as OneTalk, piecesOfNote } from '#lib/newsroom/notes.ts'
import { NoteBox } from './note-box.client.tsx'
import type { Wish } from './use-notes.client.ts'

type Around = { staffId: number; isDesk: boolean; mayNote: boolean; colleagues: { id: number; name: string }[]; print: Print; wish: (wish: Wish) => Promise<boolean> }
type Props = Around & { talk: OneTalk; onShow: (place: number) => void }

/** One note with its answers, and the words of the paragraph that it stands at. */
export function Talk({ talk, onShow, ...around }: Props) {
  const t = useTranslations('newsroom.notes')
  const [isAnswering, setIsAnswering] = useState(false)
  const { place, anchor, resolvedAt } = talk
  const { wish } = around
  const { language } = around.print
  return (
    <li className={resolvedAt ? 'talk is-resolved' : 'talk'}>
      {anchor && place !== null && (
        <button type="button" className="talk-place" onClick={() => onShow(place)} title={t('show')}>
          <span className="small">{t('paragraph', { number: formatNumber(place + 1, around.print) })}</span>{' '}
          <q>
            <IsolatedText text={shortened(anchor.words)} language={language} />
          </q>
        </button>
      )}
      {anchor && place === null && (
        <p className="small quiet">
          {t('gone')}{' '}
          <q>
            <IsolatedText text={shortened(anchor.words)} language={language} />
          </q>
        </p>
      )}
      <OneNote note={talk} mayDelete={around.isDesk || (talk.staffId === around.staffId && talk.answers.every(answer => answer.staffId === around.staffId))} {...around} />
      {talk.answers.length > 0 && (
        <ol className="answers">
          {talk.answers.map(answer => (
            <li key={answer.id}>
              <OneNote note={answer} mayDelete={around.isDesk || answer.staffId === around.staffId} {...around} />
            </li>
          ))}
        </ol>
      )}
      {resolvedAt && <p className="small quiet">{t('resolvedBy', { who: talk.resolvedBy ?? '' })}</p>}
      {around.mayNote && !isAnswering && (
        <div className="acts">
          {!resolvedAt && (
            <button type="button" className="button small quiet" onClick={() => setIsAnswering(true)}>
              {t('answer')}
            </button>
          )}
          <button type="button" className="button small quiet" onClick={() => void wish({ act: resolvedAt ? 'reopen' : 'resolve', noteId: talk.id })}>
            {resolvedAt ? t('reopen') : t('resolve')}
          </button>
        </div>
      )}
      {isAnswering && (
        <NoteBox
          label={t('answerLabel', { who: talk.name })}
          sendLabel={t('answer')}
          colleagues={around.colleagues}
          onCancel={() => setIsAnswering(false)}
          onSend={async text => {
            const isDone = await wish({ act: 'answer', noteId: talk.id, text })
            if (isDone) setIsAnswering(false)
            return isDone
          }}
        />
      )}
    </li>
  )
}

function OneNote({ note, mayDelete, staffId, colleagues, print, wish }: Around & { note: Note; mayDelete: boolean }) {
  const t = useTranslations('newsroom.notes')
  const [is, setIs] = useState<'shown' | 'edited' | 'about to go'>('shown')
  if (is === 'edited')
    return (
      <NoteBox
        label={t('editLabel')}
        sendLabel={t('save')}
        colleagues={colleagues}
        words={note.text}
        onCancel={() => setIs('shown')}
        onSend={async text => {
          const isDone = await wish({ act: 'edit', noteId: note.id, text })
          if (isDone) setIs('shown')
          return isDone
        }}
      />
    )
  return (
    <article className="note">
      <p className="small quiet">
        <b>
          <bdi>{note.name}</bdi>
        </b>{' '}
        <time dateTime={new Date(note.writtenAt).toISOString()}>{formatDateTime(new Date(note.writtenAt), print)}</time> {note.editedAt && t('edited')}
      </p>
      <p dir="auto" className="note-words">
        {piecesOfNote(note.text, colleagues).map((piece, place) => (piece.isName ? <b key={place}>{piece.text}</b> : <IsolatedText key={place} text={piece.text} language={print.language} />))}
      </p>
      <div className="acts">
        {note.staffId === staffId && is === 'shown' && (
          <button type="button" className="button small quiet" onClick={() => setIs('edited')}>
            {t('edit')}
          </button>
        )}
        {mayDelete && is === 'shown' && (
          <button type="button" className="button small quiet" onClick={() => setIs('about to go')}>
            {t('delete')}
          </button>
        )}
        {is === 'about to go' && (
          <>
            <button type="button" className="button small danger" onClick={() => void wish({ act: 'delete', noteId: note.id })}>
              {t('deleteYes')}
            </button>
            <button type="button" className="button small quiet" onClick={() => setIs('shown')}>
              {t('cancel')}
            </button>
          </>
        )}
      </div>
    </article>
  )
}

const LONGEST_QUOTE = 90
const shortened = (words: string) => (words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')}…`)
