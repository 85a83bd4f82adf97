'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { TaskProps } from '../tasks.client.tsx'
import { HouseWordForm } from './house-word-form.client.tsx'
import type { Marked } from './marks.ts'
import { useProof } from './use-proof.ts'

/** «دقّق»: what was found, beside the words, each with its reason. */
export function ProofList({ editor, print, isReadOnly, canKeepHouseList, onClose }: TaskProps) {
  const t = useTranslations('newsroom.editor.proof')
  const proof = useProof(editor)
  const [naming, setNaming] = useState<number | null>(null)
  const here = useRef<HTMLElement>(null)
  useEffect(() => here.current?.focus(), [])
  /** What was mended leaves the list with its buttons: the keys stay with the list. */
  const then = (act: unknown) => {
    void act
    here.current?.focus()
  }
  const canMend = !isReadOnly && proof.marks.some(({ finding }) => finding.fix !== null)
  return (
    <aside
      className="proof-list"
      aria-label={t('name')}
      tabIndex={-1}
      ref={here}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <h2>{t('name')}</h2>
        <p className="small quiet" role="status">
          {proof.state === 'reading'
            ? t('busy')
            : proof.state === 'failed'
              ? t('failed')
              : proof.marks.length === 0
                ? t('none')
                : t('count', { count: proof.marks.length, shown: formatNumber(proof.marks.length, print) })}
        </p>
        <div className="acts">
          <button type="button" className="button small" disabled={!canMend} onClick={() => then(proof.mendAll())}>
            {t('mendAll')}
          </button>
          {proof.undoAll && (
            <button type="button" className="button small" onClick={() => then(proof.undoAll?.())}>
              {t('undoAll')}
            </button>
          )}
          <button type="button" className="button small quiet" onClick={() => void proof.read()}>
            {t('again')}
          </button>
          <button type="button" className="button small quiet" onClick={onClose}>
            {t('close')}
          </button>
        </div>
      </header>
      <ul>
        {proof.marks.map(mark => (
          <li key={mark.id} data-rule={mark.finding.rule}>
            <button type="button" className="proof-place" onClick={() => proof.show(mark)}>
              <Becoming mark={mark} />
              <span className="small">{mark.finding.reason}</span>
            </button>
            {!isReadOnly && (
              <div className="acts">
                {mark.finding.fix !== null && (
                  <button type="button" className="button small" onClick={() => then(proof.mend(mark))}>
                    {t('mend')}
                  </button>
                )}
                {mark.finding.suggestions?.map(word => (
                  <button key={word} type="button" className="button small" onClick={() => then(proof.mend(mark, word))}>
                    {word}
                  </button>
                ))}
                <button type="button" className="button small quiet" onClick={() => then(proof.ignore(mark))}>
                  {t('ignore')}
                </button>
                {canKeepHouseList && isWord(mark) && naming !== mark.id && (
                  <button type="button" className="button small quiet" onClick={() => setNaming(mark.id)}>
                    {t('addToHouse')}
                  </button>
                )}
              </div>
            )}
            {naming === mark.id && (
              <HouseWordForm
                wrong={mark.finding.found}
                right={mark.finding.fix ?? mark.finding.suggestions?.[0] ?? ''}
                onDone={isAdded => {
                  setNaming(null)
                  if (isAdded) void proof.read()
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}

const isWord = ({ finding: { found, rule } }: Marked) => rule !== 'house-list' && /^[\p{L}\p{M}\p{N} ]+$/u.test(found)

/** What stands there and what should; a space or an unseen sign is named by its reason alone. */
function Becoming({ mark: { finding } }: { mark: Marked }) {
  const t = useTranslations('newsroom.editor.proof')
  if (finding.found.trim() === '') return null
  if (finding.fix === null) return <b>{finding.found}</b>
  return (
    <span>
      <del>{finding.found}</del> {finding.fix.trim() === '' ? <span className="quiet">{t('deleted')}</span> : <ins>{finding.fix}</ins>}
    </span>
  )
}
