// The reader's choice of day or night. The line in the head of the page applies it before the first paint.

const choice = document.querySelector('[data-theme-choice]')
const root = document.documentElement
/** @type {NodeListOf<HTMLMetaElement>} */
const bars = document.querySelectorAll('meta[name=theme-color]')
const bySystem = [...bars].map(bar => bar.content)

apply()
addEventListener('storage', apply)
choice?.removeAttribute('hidden')
choice?.addEventListener('click', event => {
  const value = /** @type {Element} */ (event.target).closest('[data-theme-value]')?.getAttribute('data-theme-value')
  if (!value) return
  try {
    if (value === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', value)
  } catch {}
  apply(value)
})

/** @param {unknown} [chosen] */
function apply(chosen) {
  const theme = typeof chosen === 'string' ? chosen : remembered()
  const isChosen = theme === 'light' || theme === 'dark'
  if (isChosen) root.setAttribute('data-theme', theme)
  else root.removeAttribute('data-theme')
  const paper = getComputedStyle(root).getPropertyValue('--paper').trim()
  bars.forEach((bar, place) => {
    bar.content = isChosen ? paper : (bySystem[place] ?? paper)
  })
  for (const button of choice?.querySelectorAll('[data-theme-value]') ?? []) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-theme-value') === (isChosen ? theme : 'system')))
  }
}

/** Null too where the browser keeps its storage closed. */
function remembered() {
  try {
    return localStorage.getItem('theme')
  } catch {
    return null
  }
}

export {}
