'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

type Given = { id?: string; name: string; label: string; autoComplete: 'current-password' | 'new-password'; wrong: string | null; hint?: string }

/** A password, left to right, which can be shown. */
export function PasswordField({ name, id = name, label, autoComplete, wrong, hint }: Given) {
  const t = useTranslations('newsroom.doors')
  const [isShown, setShown] = useState(false)
  const [wrongId, hintId] = [`${id}-wrong`, `${id}-hint`]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="password" dir="ltr">
        <input
          className="input"
          id={id}
          name={name}
          type={isShown ? 'text' : 'password'}
          dir="ltr"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={wrong ? wrongId : hint ? hintId : undefined}
        />
        <button type="button" className="button quiet small" aria-pressed={isShown} aria-controls={id} onClick={() => setShown(!isShown)}>
          {isShown ? t('hide') : t('show')}
        </button>
      </div>
      {wrong ? (
        <p className="wrong" id={wrongId} role="alert">
          {wrong}
        </p>
      ) : (
        hint && (
          <p className="hint" id={hintId}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}
