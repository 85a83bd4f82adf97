// Live TV. The players are fetched when the reader presses play, and not before.

const VENDOR = '/reader/vendor/'
const HLS = 'application/vnd.apple.mpegurl'
const LONGEST_OPENING = 20_000
const LONGEST_STANDSTILL = 8_000
/** Seconds behind the end of the stream that still count as live. */
const LATE = 15
const PAUSE_BETWEEN_TRIES = 10_000
const CONTROLS =
  '<media-loading-indicator slot="centered-chrome" noautohide></media-loading-indicator><media-control-bar><media-play-button></media-play-button><media-mute-button></media-mute-button><media-volume-range></media-volume-range><media-live-button></media-live-button><i></i><media-pip-button></media-pip-button><media-fullscreen-button></media-fullscreen-button></media-control-bar>'

/** @type {HTMLElement | null} */
const stage = document.querySelector('[data-live]')
if (stage) setUp(stage)
setUpClosing()

/** @param {HTMLElement} stage */
function setUp(stage) {
  const button = /** @type {HTMLButtonElement} */ (stage.querySelector('[data-play]'))
  const says = /** @type {HTMLElement} */ (stage.querySelector('[role=status]'))
  /** What must end before the next try begins. @type {(() => void)[]} */
  const ends = []

  button.hidden = false
  button.onclick = () => begin('loading', true)
  // Back brings the page again as it was left: with its button.
  addEventListener('pagehide', () => show('ready'))

  /** @param {'ready' | 'loading' | 'playing' | 'down'} state */
  function show(state) {
    const hadFocus = stage.contains(document.activeElement)
    if (state !== 'playing') for (const end of ends.splice(0)) end()
    if (state === stage.dataset.state) return
    stage.dataset.state = state
    says.textContent = stage.dataset[state] ?? ''
    if (state === 'down') button.textContent = stage.dataset.again ?? ''
    if (!hadFocus) return
    if (state === 'down') button.focus()
    if (state === 'playing') /** @type {HTMLElement | null} */ (stage.querySelector('media-controller'))?.focus()
  }

  /** @param {'loading' | 'down'} state what is shown meanwhile @param {boolean} mayPlayItself the browser, without hls.js */
  async function begin(state, mayPlayItself) {
    show(state)
    const player = document.createElement('media-controller')
    const video = document.createElement('video')
    player.dir = 'ltr'
    player.setAttribute('defaultstreamtype', 'live')
    player.innerHTML = CONTROLS
    video.slot = 'media'
    video.playsInline = true
    // media-chrome asks this; a stream that cannot be wound back is always live.
    Object.defineProperty(video, 'liveEdgeStart', { get: () => (video.seekable.length > 0 ? video.seekable.end(0) - LATE : 0) })
    player.prepend(video)
    stage.append(player)
    let isOver = false
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let standstill
    const fail = () => {
      if (isOver) return
      show('down')
      const next = setTimeout(begin, PAUSE_BETWEEN_TRIES, 'down', true)
      ends.push(() => clearTimeout(next))
    }
    const wait = () => {
      clearTimeout(standstill)
      standstill = setTimeout(fail, stage.dataset.state === 'playing' ? LONGEST_STANDSTILL : LONGEST_OPENING)
    }
    ends.push(() => {
      isOver = true
      clearTimeout(standstill)
      player.remove()
      video.removeAttribute('src')
      video.load()
    })
    wait()
    video.onwaiting = wait
    video.onpause = () => clearTimeout(standstill)
    video.onended = fail
    video.onplaying = () => {
      clearTimeout(standstill)
      show('playing')
    }
    import(`${VENDOR}media-chrome.js`).catch(() => {
      video.controls = true
    })
    if (mayPlayItself && video.canPlayType(HLS)) {
      // There are browsers that say they can, and cannot: then hls.js tries.
      video.onerror = () => isOver || (stage.dataset.state === 'playing' ? fail() : begin(state, false))
      video.src = stage.dataset.live ?? ''
    } else {
      const module = await import(`${VENDOR}hls.js`).catch(fail)
      if (isOver || !module) return
      /** @type {typeof import('hls.js').default} */
      const Hls = module.default
      if (!Hls.isSupported()) return fail()
      const hls = new Hls({ workerPath: `${VENDOR}hls.worker.js`, liveDurationInfinity: true })
      ends.push(() => hls.destroy())
      hls.on(Hls.Events.ERROR, (_, { fatal }) => fatal && fail())
      hls.loadSource(stage.dataset.live ?? '')
      hls.attachMedia(video)
    }
    // A browser that wants another press of a button shows the controls with theirs.
    video.play().catch(error => isOver || (error.name === 'NotAllowedError' && show('playing')))
  }
}

/** «إغلاق» is a link to the front; whoever came from a page of ours goes back to it. */
function setUpClosing() {
  const link = /** @type {HTMLAnchorElement} */ (document.querySelector('[data-close]'))
  const { referrer } = document
  const isFromHere = referrer.startsWith(`${location.origin}/`) && !referrer.endsWith('/live') && history.length > 1
  if (isFromHere)
    link.onclick = event => {
      event.preventDefault()
      history.back()
    }
  addEventListener('keydown', event => {
    // In a menu, a field or on a full screen Esc has something else to end.
    const isElsewhere = document.fullscreenElement || /** @type {Element} */ (event.target).closest('[popover],details,input')
    if (event.key === 'Escape' && !isElsewhere) link.click()
  })
}

export {}
