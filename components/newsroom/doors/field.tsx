type Given = {
  name: string
  label: string
  /** The value of a form that came back without scripts. */
  said?: string
  wrong?: string | null
  hint?: string
  dir?: 'ltr' | 'auto'
  type?: 'text' | 'email'
  autoComplete?: string
  inputMode?: 'numeric'
}

/** One line to write, with what is wrong with it beside it. */
export function Field({ name, label, said = '', wrong = null, hint, dir, type = 'text', autoComplete, inputMode }: Given) {
  const [wrongId, hintId] = [`${name}-wrong`, `${name}-hint`]
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        dir={dir}
        defaultValue={said}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={wrong ? wrongId : hint ? hintId : undefined}
      />
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
