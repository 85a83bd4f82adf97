'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Language } from '#lib/i18n/routing.ts'
import type { Refusal } from '#lib/newsroom/refusals.ts'
import type { Named } from '../choices.ts'
import { Offers } from './offers.client.tsx'

type Props = { topicIds: number[]; known: Named[]; language: Language; isReadOnly: boolean; onChange: (topicIds: number[]) => void }

const QUIET_BEFORE_ASKING = 150
const NEW = 'new'

/** The story's topics: known ones are offered however they are spelt, so that no twin is made. */
export function TopicsField({ topicIds, known, language, isReadOnly, onChange }: Props) {
  const t = useTranslations('newsroom.story')
  const refused = useTranslations('newsroom.refused')
  const [names, setNames] = useState(() => new Map(known.map(topic => [topic.id, topic.name])))
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Named[]>([])
  const [refusal, setRefusal] = useState<Refusal['kind'] | null>(null)

  useEffect(() => {
    if (words.trim() === '') return setFound([])
    const asked = new AbortController()
    const waiting = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/newsroom/topics?${new URLSearchParams({ language, q: words })}`, { signal: asked.signal })
        if (answer.ok) setFound(((await answer.json()) as { topics: Named[] }).topics)
      } catch {
        // The next key asks again.
      }
    }, QUIET_BEFORE_ASKING)
    return () => {
      clearTimeout(waiting)
      asked.abort()
    }
  }, [words, language])

  function add({ id, name }: Named) {
    setNames(new Map(names).set(id, name))
    setWords('')
    setRefusal(null)
    if (!topicIds.includes(id)) onChange([...topicIds, id])
  }

  async function addNew() {
    try {
      const answer = await fetch('/api/newsroom/topics', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ language, name: words.trim() }) })
      const said = (await answer.json()) as { topic?: Named; refusal?: Refusal }
      if (said.topic) add(said.topic)
      else setRefusal(said.refusal?.kind ?? 'wrong-state')
    } catch {
      setRefusal('signed-out')
    }
  }

  const offers = [
    ...found.filter(topic => !topicIds.includes(topic.id)).map(topic => ({ key: String(topic.id), words: topic.name })),
    ...(words.trim() !== '' && !found.some(topic => topic.name === words.trim()) ? [{ key: NEW, words: t('newTopic', { name: words.trim() }) }] : []),
  ]
  return (
    <div className="many">
      {topicIds.length > 0 && (
        <ul className="chips">
          {topicIds.map(id => (
            <li key={id} className="chip">
              <bdi>{names.get(id) ?? '…'}</bdi>
              {!isReadOnly && (
                <button type="button" aria-label={t('remove', { name: names.get(id) ?? '' })} onClick={() => onChange(topicIds.filter(one => one !== id))}>
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <Offers
          label={t('topics')}
          placeholder={t('addTopic')}
          field="topics"
          words={words}
          offers={offers}
          onWords={setWords}
          onChoose={key => (key === NEW ? void addNew() : add(found.find(topic => String(topic.id) === key)!))}
        />
      )}
      {refusal && (
        <p className="wrong" role="alert">
          {refused(refusal)}
        </p>
      )}
    </div>
  )
}
