'use client'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { formatNumber } from '#lib/arabic/digits.ts'
import { AskBar } from '../tasks/bar.client.tsx'
import type { TaskProps } from '../tasks.client.tsx'
import { useSeen } from '../use-seen.ts'
import { chooseHit, hits, hitsKey, hitsOf, lookFor, replaceAllHits, replaceHit } from './hits.ts'

/** Find, and replace: Enter goes on, Shift+Enter back, Esc to the words. */
export function FindBar({ editor, asked, print, isReadOnly, onClose }: TaskProps) {
  const t = useTranslations('newsroom.editor.search')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(() => chosenWords(editor.state))
  const [other, setOther] = useState('')
  const [wholeWords, setWholeWords] = useState(false)
  const seen = useSeen(editor, hitsOf)
  const count = seen?.all.length ?? 0

  useEffect(() => {
    if (!hitsKey.get(editor.state)) editor.registerPlugin(hits())
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(hitsKey)
    }
  }, [editor])
  useEffect(() => {
    if (!hitsKey.get(editor.state)) return
    editor.view.dispatch(lookFor(editor.state, { words, wholeWords }))
    show(editor, chooseHit(editor.state, 'here'))
  }, [editor, words, wholeWords])

  const go = (way: 'next' | 'previous') => show(editor, chooseHit(editor.state, way))
  const replaceOne = () => {
    show(editor, replaceHit(editor.state, other))
    show(editor, chooseHit(editor.state, 'here'))
  }
  const replaceAll = () => {
    const tr = replaceAllHits(editor.state, other)
    if (tr) editor.view.dispatch(closeHistory(tr))
    // Nothing is left to replace: the button goes to sleep, the keys must not.
    field.current?.focus()
  }

  return (
    <AskBar label={t('name')} onClose={onClose} onSubmit={() => go('next')}>
      <div className="field">
        <label className="label" htmlFor={`${id}-find`}>
          {t('find')}
        </label>
        <input
          id={`${id}-find`}
          ref={field}
          className="input"
          // biome-ignore lint/a11y/noAutofocus: she has just asked for this field
          autoFocus
          maxLength={200}
          value={words}
          onChange={event => setWords(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || !event.shiftKey) return
            event.preventDefault()
            go('previous')
          }}
        />
      </div>
      <output className="small quiet" htmlFor={`${id}-find`}>
        {words === ''
          ? ''
          : seen && seen.current >= 0
            ? t('place', { at: formatNumber(seen.current + 1, print), shown: t('count', { count, shown: formatNumber(count, print) }) })
            : t('count', { count, shown: formatNumber(count, print) })}
      </output>
      <label className="check">
        <input type="checkbox" checked={wholeWords} onChange={event => setWholeWords(event.target.checked)} />
        {t('wholeWords')}
      </label>
      <div className="acts">
        <button type="button" className="button small" disabled={count === 0} onClick={() => go('previous')}>
          {t('previous')}
        </button>
        <button type="submit" className="button small" disabled={count === 0}>
          {t('next')}
        </button>
      </div>
      {!isReadOnly && (
        <details open={asked.task === 'replace'} className="replace">
          <summary className="small">{t('withReplace')}</summary>
          <div className="acts">
            <input className="input" aria-label={t('replace')} placeholder={t('replace')} maxLength={500} value={other} onChange={event => setOther(event.target.value)} />
            <button type="button" className="button small" disabled={!seen || seen.current < 0} onClick={replaceOne}>
              {t('replaceOne')}
            </button>
            <button type="button" className="button small" disabled={count === 0} onClick={replaceAll}>
              {t('replaceAll')}
            </button>
          </div>
        </details>
      )}
    </AskBar>
  )
}

function show(editor: TaskProps['editor'], tr: Transaction | null) {
  if (!tr) return
  editor.view.dispatch(tr)
  editor.view.dom.querySelector('.hit.is-current')?.scrollIntoView({ block: 'center' })
}

const LONGEST_CHOSEN = 100

/** What she had chosen in one line, to look for its like. */
function chosenWords({ doc, selection: { from, to, $from, $to } }: TaskProps['editor']['state']) {
  return $from.sameParent($to) && to - from <= LONGEST_CHOSEN ? doc.textBetween(from, to) : ''
}
