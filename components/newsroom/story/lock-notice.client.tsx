'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { HeldLock } from '#components/newsroom/lock/use-lock.client.ts'
import { formatTime } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'

const begin = (field: HTMLInputElement | null) => field?.focus()

type Props = { lock: HeldLock; print: Print }

/** «تحرّره الآن …»: who else writes in the story, and the two ways from here: to read, or to take over with a word. */
export function LockNotice({ lock, print }: Props) {
  const t = useTranslations('newsroom.story.lock')
  const [word, setWord] = useState<string | null>(null)
  if (lock.state !== 'theirs' && lock.state !== 'lost' && lock.state !== 'free') return null
  const who = () => <bdi>{lock.who}</bdi>
  return (
    <div className={`notice ${lock.state === 'lost' ? 'bad' : 'warn'}`} role={lock.state === 'lost' ? 'alert' : 'status'}>
      <p>
        {lock.state === 'free' ? t('free') : lock.isMe ? t('me') : t.rich(lock.state, { who, time: lock.since ? formatTime(lock.since, print) : '' })}
        {lock.state === 'lost' && lock.word && <q className="lock-word">{lock.word}</q>}
      </p>
      {lock.state === 'free' ? (
        <button type="button" className="button small" onClick={() => void lock.write()}>
          {t('write')}
        </button>
      ) : word === null ? (
        <button type="button" className="button small" onClick={() => setWord('')}>
          {t('takeOver')}
        </button>
      ) : (
        <form
          className="acts"
          onSubmit={event => {
            event.preventDefault()
            void lock.takeOver(word).then(() => setWord(null))
          }}
        >
          <input className="input lock-input" aria-label={t('word')} placeholder={t('word')} maxLength={200} value={word} onChange={event => setWord(event.target.value)} ref={begin} />
          <button type="submit" className="button small primary">
            {t('takeOver')}
          </button>
          <button type="button" className="button small quiet" onClick={() => setWord(null)}>
            {t('goOnReading')}
          </button>
        </form>
      )}
    </div>
  )
}
