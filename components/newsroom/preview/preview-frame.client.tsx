'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'

type Width = 'phone' | 'desk'
type Light = 'light' | 'dark'

const WIDTHS: Width[] = ['phone', 'desk']
const LIGHTS: Light[] = ['light', 'dark']

/** The page that a reader will get, as wide as a phone or a desk, by day and by night. */
export function PreviewFrame({ address, name }: { address: string; name: string }) {
  const t = useTranslations('newsroom.preview')
  const [width, setWidth] = useState<Width>('phone')
  const [light, setLight] = useState<Light>('light')
  const frame = useRef<HTMLIFrameElement>(null)

  // The page in the frame is our own, and without scripts that could be asked: its light is set where it reads it from.
  const shine = (chosen: Light) => frame.current?.contentDocument?.documentElement.setAttribute('data-theme', chosen)

  return (
    <div className="preview">
      <div className="preview-bar">
        <Choice
          label={t('width')}
          options={WIDTHS.map(value => ({ value, name: t(value) }))}
          chosen={width}
          onChoose={value => {
            setWidth(value)
          }}
        />
        <Choice
          label={t('light')}
          options={LIGHTS.map(value => ({ value, name: t(value === 'light' ? 'day' : 'night') }))}
          chosen={light}
          onChoose={value => {
            setLight(value)
            shine(value)
          }}
        />
        <a href={address} target="_blank" rel="noreferrer">
          {t('alone')}
        </a>
      </div>
      <div className={`preview-sheet at-${width}`}>
        <iframe ref={frame} src={address} title={name} onLoad={() => shine(light)} />
      </div>
    </div>
  )
}

type ChoiceProps<Value extends string> = { label: string; options: { value: Value; name: string }[]; chosen: Value; onChoose: (value: Value) => void }

function Choice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="preview-choice">
      <legend className="only-read-out">{label}</legend>
      {options.map(({ value, name }) => (
        <label key={value} className="check">
          <input type="radio" name={label} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
