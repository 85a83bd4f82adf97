// Topics and headlines that go on as the reader types, as the browser's own list of suggestions. Without it the form searches all the same.

const PAUSE = 200
const { api = '', language = '' } = /** @type {HTMLScriptElement} */ (document.querySelector('script[data-suggest]')).dataset
const field = /** @type {HTMLInputElement | null} */ (document.querySelector('main input[name=q], .page input[name=q]'))
if (field) complete(field)

/** @param {HTMLInputElement} field */
function complete(field) {
  const list = document.createElement('datalist')
  list.id = 'suggestions'
  field.after(list)
  field.setAttribute('list', list.id)
  field.autocomplete = 'off'
  let timer = 0
  let asked = ''
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, PAUSE)
  })

  async function ask() {
    const words = field.value.trim()
    if (words.length < 2 || words === asked) return
    asked = words
    try {
      const answer = await fetch(`${api}?language=${language}&q=${encodeURIComponent(words)}`)
      if (!answer.ok || words !== field.value.trim()) return
      /** @type {{ suggestions: { text: string }[] }} */
      const { suggestions } = await answer.json()
      list.replaceChildren(...suggestions.map(({ text }) => Object.assign(document.createElement('option'), { value: text })))
    } catch {
      // Away from the network the field is a field.
    }
  }
}

export {}
