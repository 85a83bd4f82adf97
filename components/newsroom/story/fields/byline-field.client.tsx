'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fold } from '#lib/arabic/fold.ts'
import type { BylineEntry } from '#lib/newsroom/article.ts'
import type { Choices } from '../choices.ts'
import { Offers } from './offers.client.tsx'

type Props = { byline: BylineEntry[]; authors: Choices['authors']; isReadOnly: boolean; onChange: (byline: BylineEntry[]) => void }

const MOST_OFFERED = 8
const AS_TYPED = 'as-typed'

/** Who signs, in order: the paper's authors, guests and agencies by their words. */
export function BylineField({ byline, authors, isReadOnly, onChange }: Props) {
  const t = useTranslations('newsroom.story')
  const [words, setWords] = useState('')
  const nameOf = (entry: BylineEntry) => ('words' in entry ? entry.words : (authors.find(author => author.id === entry.authorId)?.name ?? '…'))
  const signs = (id: number) => byline.some(entry => 'authorId' in entry && entry.authorId === id)
  const asked = fold(words.trim())
  const offers = asked
    ? [
        ...authors
          .filter(author => !signs(author.id) && fold(author.name).includes(asked))
          .slice(0, MOST_OFFERED)
          .map(author => ({ key: String(author.id), words: author.name, hint: author.role })),
        { key: AS_TYPED, words: t('signAs', { words: words.trim() }), hint: t('guestOrAgency') },
      ]
    : authors
        .filter(author => !signs(author.id))
        .slice(0, MOST_OFFERED)
        .map(author => ({ key: String(author.id), words: author.name, hint: author.role }))

  function add(key: string) {
    onChange([...byline, key === AS_TYPED ? { words: words.trim().slice(0, 120) } : { authorId: Number(key) }])
    setWords('')
  }

  function move(place: number, by: 1 | -1) {
    const moved = [...byline]
    moved.splice(place + by, 0, ...moved.splice(place, 1))
    onChange(moved)
  }

  return (
    <div className="many">
      {byline.length > 0 && (
        <ol className="signers">
          {byline.map((entry, place) => (
            <li key={'words' in entry ? `w${entry.words}` : entry.authorId}>
              <bdi>{nameOf(entry)}</bdi>
              {'words' in entry && <span className="small quiet">{t('guestOrAgency')}</span>}
              {!isReadOnly && (
                <span className="signers-acts">
                  <button type="button" className="button quiet small" disabled={place === 0} aria-label={t('earlier', { name: nameOf(entry) })} onClick={() => move(place, -1)}>
                    <ArrowUp size={14} />
                  </button>
                  <button type="button" className="button quiet small" disabled={place === byline.length - 1} aria-label={t('later', { name: nameOf(entry) })} onClick={() => move(place, 1)}>
                    <ArrowDown size={14} />
                  </button>
                  <button type="button" className="button quiet small" aria-label={t('remove', { name: nameOf(entry) })} onClick={() => onChange(byline.filter((_, other) => other !== place))}>
                    <X size={14} />
                  </button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!isReadOnly && <Offers label={t('part.byline')} placeholder={t('addSigner')} field="byline" words={words} offers={offers} onWords={setWords} onChoose={add} />}
    </div>
  )
}
