'use client'

import { useId } from 'react'

type Props = { name: string; label: string; value: string; longest: number; isReadOnly: boolean; hint?: string; onChange: (value: string) => void }

/** Words of one paragraph, as high as they need. */
export function WordsField({ name, label, value, longest, isReadOnly, hint, onChange }: Props) {
  const id = useId()
  return (
    <div className="words-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        data-field={name}
        value={value}
        maxLength={longest}
        readOnly={isReadOnly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.target.value.replaceAll('\n', ' '))}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
