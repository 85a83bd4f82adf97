// The size of a story's text, in four steps. The line in the head of the page applies what was chosen before the first paint.

const LARGEST = 3
const root = document.documentElement
/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll('button[data-text-size]')

let step = Number(root.dataset.textSizeStep ?? 0)
for (const button of buttons) {
  const change = button.dataset.textSize === 'smaller' ? -1 : 1
  button.hidden = false
  button.onclick = () => {
    step = Math.min(LARGEST, Math.max(0, step + change))
    try {
      localStorage.setItem('text-size', String(step))
    } catch {}
    apply()
  }
}
apply()

function apply() {
  if (step > 0) root.dataset.textSizeStep = String(step)
  else delete root.dataset.textSizeStep
  // Not `disabled`: the focus would be lost at the last step.
  for (const button of buttons) button.setAttribute('aria-disabled', String(step === (button.dataset.textSize === 'smaller' ? 0 : LARGEST)))
}

export {}
