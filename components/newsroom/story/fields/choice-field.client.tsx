type Props = { name: string; label: string; value: string; options: { value: string; words: string }[]; isReadOnly: boolean; onChange: (value: string) => void }

export function ChoiceField({ name, label, value, options, isReadOnly, onChange }: Props) {
  return (
    <label className="field">
      {label}
      <select className="input" data-field={name} value={value} disabled={isReadOnly} onChange={event => onChange(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  )
}
