// HTML made by hand, for the pieces inside the words: they live in ProseMirror's document, not in React's.

type Attributes = Record<string, string | number | boolean | undefined>

/** An element with its attributes and what stands in it; `false` and undefined are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...inside: (globalThis.Node | string)[]) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value))
  made.append(...inside)
  return made
}

/** A button that leaves the caret where it is. */
export function button(label: string, act: () => void, shown: globalThis.Node | string = label) {
  const made = element('button', { type: 'button', class: 'button small quiet', 'aria-label': label, title: label }, shown)
  made.addEventListener('click', act)
  return made
}

type Field = { label: string; value: string; hint?: string; most: number; isLong?: boolean; onInput: (value: string) => void }

/** A labelled field; `show` gives it another value, unless somebody is writing in it. */
export function field({ label, value, hint = '', most, isLong = false, onInput }: Field) {
  const input = element(isLong ? 'textarea' : 'input', { class: 'input', maxlength: most, placeholder: hint, ...(isLong ? { rows: 1 } : { type: 'text' }) })
  input.value = value
  input.addEventListener('input', () => onInput(input.value))
  return {
    dom: element('label', { class: 'field' }, element('span', { class: 'label' }, label), input),
    show: (next: string) => {
      if (document.activeElement !== input && input.value !== next) input.value = next
    },
    hint: (words: string) => void (input.placeholder = words),
  }
}
