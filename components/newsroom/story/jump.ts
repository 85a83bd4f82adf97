/** Where a cursor can stand. */
const PLACES = 'input, textarea, select, button, [contenteditable=true]'

/** Brings a field into sight and puts the cursor into it, once the tab that it stands in is shown. */
export function jumpToField(field: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(`[data-field='${CSS.escape(field)}']`)
      place?.closest('details')?.setAttribute('open', '')
      place?.scrollIntoView({ block: 'center' })
      const all = place ? [...(place.matches(PLACES) ? [place] : []), ...place.querySelectorAll<HTMLElement>(PLACES)] : []
      // Of several the one that is still empty is meant.
      ;(all.find(one => 'value' in one && one.value === '') ?? all[0])?.focus()
    }),
  )
}
