'use client'

import { useTranslations } from 'next-intl'
import { formatTime } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { SaveState } from './keeper.client.ts'

type Props = { state: SaveState; print: Print; retry: () => Promise<void> }

/** Where her words are, always in sight: «يُحفظ…», «حُفظ 14:05», «لا اتصال: محفوظ على جهازك». */
export function SaveWords({ state, print, retry }: Props) {
  const t = useTranslations('newsroom.story.save')
  const refused = useTranslations('newsroom.refused')
  const isBad = state.is === 'offline' || state.is === 'refused' || state.is === 'stale'
  return (
    <p className={`save-words ${isBad ? 'bad' : ''}`} role="status">
      {words()}
      {state.is === 'refused' && state.refusal.kind === 'signed-out' && (
        <a href="/admin/sign-in" target="_blank" rel="noopener">
          {t('signIn')}
        </a>
      )}
      {(state.is === 'offline' || state.is === 'refused') && (
        <button type="button" className="link" onClick={() => void retry()}>
          {t('again')}
        </button>
      )}
    </p>
  )

  function words() {
    switch (state.is) {
      case 'saved':
        return t('saved', { time: formatTime(state.at, print) })
      case 'typing':
      case 'saving':
        return t('saving')
      case 'offline':
        return state.isKept ? t('offline') : t('offlineNotKept')
      case 'refused':
        return `${refused(state.refusal.kind)} ${state.isKept ? t('kept') : t('notKept')}`
      case 'stale':
        return t('stale')
    }
  }
}
