'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { addHouseWord, Refused } from '../house.ts'

type Props = { wrong: string; right: string; onDone: (isAdded: boolean) => void }

/** «أضف إلى لائحة الصحيفة»: how the paper writes a word from now on, in every story. */
export function HouseWordForm({ wrong, right, onDone }: Props) {
  const t = useTranslations('newsroom.editor.proof')
  const refused = useTranslations('newsroom.refused')
  const house = useTranslations('newsroom.house')
  const [words, setWords] = useState(right)
  const [said, setSaid] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    try {
      await addHouseWord({ wrong, right: words })
      onDone(true)
    } catch (error) {
      const kind = error instanceof Refused ? error.refusal.kind : null
      setSaid(kind === 'not-ready' ? house('missing') : kind === 'not-allowed' || kind === 'signed-out' ? refused(kind) : t('failed'))
    }
  }
  return (
    <form className="house-word" onSubmit={submit} noValidate>
      <label className="field">
        <span className="label">{t('houseRight')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: she has just asked for this field */}
        <input className="input" value={words} maxLength={100} autoFocus onChange={event => setWords(event.target.value)} />
        <span className="wrong" role="alert">
          {said}
        </span>
      </label>
      <div className="acts">
        <button type="submit" className="button small">
          {t('addToHouse')}
        </button>
        <button type="button" className="button small quiet" onClick={() => onDone(false)}>
          {house('cancel')}
        </button>
      </div>
    </form>
  )
}
