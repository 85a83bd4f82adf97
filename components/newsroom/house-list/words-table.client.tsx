'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatNumber } from '#lib/arabic/digits.ts'
import { fold } from '#lib/arabic/fold.ts'
import type { HouseWord } from '#lib/arabic/proofread/finding.ts'
import type { Print } from '#lib/newsroom/edition.ts'

type Props = { words: HouseWord[]; print: Print; remove: (form: FormData) => Promise<void> }

/** Every word of the list, in the order of the letters; a few letters, however they are spelt, find one. */
export function WordsTable({ words, print, remove }: Props) {
  const t = useTranslations('newsroom.house')
  const [asked, setAsked] = useState('')
  const wanted = fold(asked.trim())
  const shown = words.filter(({ wrong, right }) => fold(`${wrong} ${right}`).includes(wanted))
  if (words.length === 0) return <p className="quiet">{t('empty')}</p>
  return (
    <section className="house-words">
      <div className="house-find">
        <label className="field">
          <span className="label">{t('find')}</span>
          <input className="input" type="search" value={asked} onChange={event => setAsked(event.target.value)} />
        </label>
        <p className="small quiet" role="status">
          {t('count', { count: shown.length, shown: formatNumber(shown.length, print) })}
        </p>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('wrong')}</th>
            <th scope="col">{t('right')}</th>
            <th scope="col">
              <span className="only-read-out">{t('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ wrong, right }) => (
            <tr key={wrong}>
              <td>
                <bdi>{wrong}</bdi>
              </td>
              <td>
                <b>
                  <bdi>{right}</bdi>
                </b>
              </td>
              <td>
                <form action={remove}>
                  <input type="hidden" name="wrong" value={wrong} />
                  <button type="submit" className="button small quiet" aria-label={t('removeWord', { wrong })}>
                    {t('remove')}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
