// The device's own sheet for sharing, where there is one, and the short link copied.

for (const button of buttonsWith('data-share')) {
  if (!navigator.share) break
  const { share: url, title } = button.dataset
  button.hidden = false
  // Who closes the sheet has changed her mind: nothing failed.
  button.onclick = () => navigator.share({ title, url }).catch(() => {})
}

for (const button of buttonsWith('data-copy-link')) {
  const says = button.parentElement?.querySelector('[role=status]')
  if (!navigator.clipboard || !says) break
  const { copyLink = '', copied = '' } = button.dataset
  button.hidden = false
  button.onclick = async () => {
    await navigator.clipboard.writeText(copyLink)
    says.textContent = ''
    // Said anew each time: a status that does not change is not read out.
    requestAnimationFrame(() => {
      says.textContent = copied
    })
  }
}

/** @param {string} name @returns {NodeListOf<HTMLButtonElement>} */
function buttonsWith(name) {
  return document.querySelectorAll(`button[${name}]`)
}

export {}
