'use client'

import { type KeyboardEvent, useId, useState } from 'react'

export type Offer = { key: string; words: string; hint?: string }

type Props = {
  label: string
  placeholder: string
  field: string
  words: string
  offers: Offer[]
  onWords: (words: string) => void
  onChoose: (key: string) => void
}

/** A field that offers what is known as she types (ARIA combobox with a listbox): arrows choose, Enter takes, Escape closes. */
export function Offers({ label, placeholder, field, words, offers, onWords, onChoose }: Props) {
  const id = useId()
  const [at, setAt] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen && offers.length > 0
  const active = Math.min(at, offers.length - 1)

  function take(offer: Offer | undefined) {
    if (!offer) return
    onChoose(offer.key)
    setAt(0)
    setOpen(false)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setAt((active + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % Math.max(offers.length, 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (shown) take(offers[active])
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    }
  }

  return (
    <div className="offers">
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        data-field={field}
        placeholder={placeholder}
        value={words}
        onChange={event => {
          onWords(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="offers-list" hidden={!shown}>
        {offers.map((offer, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={offer.key}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            onMouseDown={event => event.preventDefault()}
            onClick={() => take(offer)}
            onMouseEnter={() => setAt(place)}
          >
            <span>{offer.words}</span>
            {offer.hint && <span className="small quiet">{offer.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
