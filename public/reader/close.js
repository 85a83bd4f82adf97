// «إغلاق» is a link to the front; whoever came from a page of ours goes back to it. Esc does the same.

const link = /** @type {HTMLAnchorElement} */ (document.querySelector('[data-close]'))
const { referrer } = document

if (referrer.startsWith(`${location.origin}/`) && !referrer.endsWith('/live') && history.length > 1) {
  link.onclick = event => {
    event.preventDefault()
    history.back()
  }
}

addEventListener('keydown', event => {
  // In a menu, a field or on a full screen Esc has something else to end.
  const isElsewhere = document.fullscreenElement || /** @type {Element} */ (event.target).closest('[popover],details,input')
  if (event.key === 'Escape' && !isElsewhere) link.click()
})

export {}
