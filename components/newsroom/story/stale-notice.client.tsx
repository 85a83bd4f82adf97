'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { formatTime } from '#lib/arabic/dates.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { SaveState } from './keeper.client.ts'
import type { Typed } from './working-copy.ts'

const Merge = lazy(() => import('#components/newsroom/versions/merge.client.tsx').then(({ Merge }) => ({ default: Merge })))

type Props = { state: Extract<SaveState, { is: 'stale' }>; articleId: number; language: Language; print: Print; read: () => Typed; onMerged: (typed: Typed, version: number) => void }

/** Somebody saved a newer version: both texts are there, and she is led to put them together. */
export function StaleNotice({ state, articleId, language, print, read, onMerged }: Props) {
  const t = useTranslations('newsroom.story.stale')
  const [isOpen, setOpen] = useState(false)
  const { savedBy, savedAt } = state.theirs
  return (
    <>
      <div className="notice bad" role="alert">
        <p>{t.rich('text', { who: () => <bdi>{savedBy}</bdi>, time: formatTime(new Date(savedAt), print) })}</p>
        {!isOpen && (
          <button type="button" className="button primary" onClick={() => setOpen(true)}>
            {t('compare')}
          </button>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <Merge articleId={articleId} language={language} mine={read()} startedFrom={state.startedFrom} onMerged={onMerged} onLater={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
