/** Where a cursor can stand. */
const PLACES = 'input, textarea, select, button, [contenteditable=true]'

/** Brings a field into sight and puts the cursor into it, once the tab that it stands in is shown. */
export function jumpToField(field: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(`[data-field='${CSS.escape(field)}']`)
      place?.closest('details')?.setAttribute('open', '')
      place?.scrollIntoView({ block: 'center' })
      ;(place?.matches(PLACES) ? place : place?.querySelector<HTMLElement>(PLACES))?.focus()
    }),
  )
}
