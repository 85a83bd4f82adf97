'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

type Named = { id: number; name: string }
type Props = {
  label: string
  sendLabel: string
  colleagues: Named[]
  /** False: it was refused, and the words stay where they are. */
  onSend: (text: string) => Promise<boolean>
  onCancel?: () => void
  words?: string
}

const MOST_OFFERED = 6

/** A field for a note: `@` completes the names of colleagues, Ctrl+Enter sends. */
export function NoteBox({ label, sendLabel, colleagues, onSend, onCancel, words = '' }: Props) {
  const t = useTranslations('newsroom.notes')
  const [text, setText] = useState(words)
  const [begun, setBegun] = useState<{ at: number; part: string } | null>(null)
  const [chosen, setChosen] = useState(0)
  const [isSending, setIsSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const offered = begun ? colleagues.filter(one => one.name.includes(begun.part.trim())).slice(0, MOST_OFFERED) : []

  function look(area: HTMLTextAreaElement) {
    const name = /@([\p{L}\p{M}]*(?: [\p{L}\p{M}]*)?)$/u.exec(area.value.slice(0, area.selectionStart))
    setBegun(name ? { at: name.index, part: name[1] ?? '' } : null)
    setChosen(0)
  }

  function take({ name }: Named) {
    const area = field.current
    if (!area || !begun) return
    const after = text.slice(area.selectionStart)
    const before = `${text.slice(0, begun.at)}@${name}${/^\s/.test(after) ? '' : ' '}`
    // At once: what she types next must come behind the name.
    flushSync(() => {
      setText(before + after)
      setBegun(null)
    })
    area.focus()
    area.setSelectionRange(before.length, before.length)
  }

  async function send() {
    if (text.trim() === '' || isSending) return
    setIsSending(true)
    if (await onSend(text)) setText('')
    setIsSending(false)
  }

  function onKeyDown(event: KeyboardEvent) {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const one = sends ? undefined : offered[chosen]
    if (one && (event.key === 'Enter' || event.key === 'Tab')) take(one)
    else if (one && event.key === 'ArrowDown') setChosen((chosen + 1) % offered.length)
    else if (one && event.key === 'ArrowUp') setChosen((chosen + offered.length - 1) % offered.length)
    else if (one && event.key === 'Escape') setBegun(null)
    else if (sends) void send()
    else if (event.key === 'Escape' && onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="note-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="input"
        rows={2}
        value={text}
        dir="auto"
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}-names` : undefined}
        aria-activedescendant={offered[chosen] && `${id}-${offered[chosen].id}`}
        onChange={event => {
          setText(event.target.value)
          look(event.target)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setBegun(null)}
      />
      {offered.length > 0 && (
        <div id={`${id}-names`} role="listbox" aria-label={t('colleagues')} className="note-names">
          {offered.map((one, place) => (
            <div
              key={one.id}
              id={`${id}-${one.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === chosen}
              // The field keeps the cursor: its blur would close the list before the click comes.
              onPointerDown={event => {
                event.preventDefault()
                take(one)
              }}
            >
              <bdi>{one.name}</bdi>
            </div>
          ))}
        </div>
      )}
      <div className="acts">
        <button type="button" className="button small" disabled={text.trim() === '' || isSending} onClick={() => void send()}>
          {sendLabel}
        </button>
        {onCancel && (
          <button type="button" className="button small quiet" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </div>
    </div>
  )
}
