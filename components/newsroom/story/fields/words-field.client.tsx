'use client'

import { useId } from 'react'

type Props = { name: string; label: string; value: string; longest: number; isReadOnly: boolean; hint?: string; className?: string; onChange: (value: string) => void }

/** Words of one paragraph, as high as they need; Enter goes on to the next field. */
export function WordsField({ name, label, value, longest, isReadOnly, hint, className = name, onChange }: Props) {
  const id = useId()
  return (
    <div className={`words-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        placeholder={className === 'plain' ? undefined : label}
        data-field={name}
        value={value}
        maxLength={longest}
        readOnly={isReadOnly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          nextField(event.currentTarget)
        }}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}

function nextField(field: HTMLElement) {
  const fields = [...(field.closest('.writing-words')?.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]') ?? [])]
  fields[fields.indexOf(field) + 1]?.focus()
}
