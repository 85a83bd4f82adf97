// عاجل on a page that stays open: asks for the alert, puts the bar in as the server does, remembers which one was closed.

const SOON = 2_000
const SPARING = 20_000
const LATEST = 60_000
const MOST_REMEMBERED = 20
const { breaking: label = '', close = '', api = '' } = /** @type {HTMLElement} */ (document.querySelector('script[src="/reader/alerts.js"]')).dataset
const place = /** @type {HTMLElement} */ (document.querySelector('[data-breaking]'))
// @ts-expect-error Chromium alone says so.
const usual = navigator.connection?.saveData ? SPARING : SOON

let pause = usual
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
let shown = keyOf(place.querySelector('dialog'))

place.setAttribute('role', 'status')
place.addEventListener('submit', event => {
  event.preventDefault()
  const bar = place.querySelector('dialog')
  if (!bar) return
  bar.removeAttribute('open')
  remember(bar.dataset.alert ?? '')
})
addEventListener('visibilitychange', askSoon)
addEventListener('online', askSoon)
addEventListener('pageshow', event => event.persisted && askSoon())
askLater()

function askSoon() {
  pause = usual
  clearTimeout(timer)
  if (!document.hidden) void ask()
}

function askLater() {
  clearTimeout(timer)
  if (!document.hidden) timer = setTimeout(ask, pause)
}

async function ask() {
  try {
    // The browser sends what it knows: mostly a 304 comes back.
    const answer = await fetch(api)
    if (!answer.ok) throw answer
    show((await answer.json()).breaking)
    pause = usual
  } catch {
    pause = Math.min(pause * 2, LATEST)
  }
  askLater()
}

/** @param {{ id: number, html: string, url: string | null } | null} alert */
function show(alert) {
  const bar = alert && make(alert)
  const key = keyOf(bar)
  if (key === shown) return
  shown = key
  place.textContent = ''
  if (bar && !isClosed(bar.dataset.alert ?? '')) place.append(bar)
}

/** The same bar as server/breaking-bar.ts makes. @param {{ id: number, html: string, url: string | null }} alert */
function make({ id, html, url }) {
  const bar = document.createElement('dialog')
  bar.className = 'breaking'
  bar.setAttribute('open', '')
  bar.dataset.alert = String(id)
  bar.setAttribute('aria-label', label)
  bar.innerHTML = '<strong></strong> <span></span> <form method="dialog"><button></button></form>'
  const line = url ? document.createElement('a') : document.createElement('span')
  if (url) line.setAttribute('href', decodeURI(new URL(url).pathname))
  line.innerHTML = html
  bar.children[0]?.append(label)
  bar.children[1]?.replaceWith(line)
  bar.querySelector('button')?.append(close)
  return bar
}

/** What a reader sees of a bar. @param {HTMLElement | null} bar */
function keyOf(bar) {
  const line = bar?.children[1]
  return bar ? [bar.dataset.alert, line?.textContent, line?.getAttribute('href')].join() : ''
}

/** @param {string} id */
function isClosed(id) {
  return closed().includes(id)
}

/** @param {string} id */
function remember(id) {
  try {
    localStorage.setItem('closed-alerts', [id, ...closed()].slice(0, MOST_REMEMBERED).join(' '))
  } catch {}
}

function closed() {
  try {
    return (localStorage.getItem('closed-alerts') ?? '').split(' ')
  } catch {
    return []
  }
}

export {}
