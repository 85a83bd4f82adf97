// Live TV. The players are fetched when the reader presses play, and not before.

const VENDOR = '/reader/vendor/'
const HLS = 'application/vnd.apple.mpegurl'
const LONGEST_OPENING = 20_000
const LONGEST_STANDSTILL = 8_000
// Seconds behind the end of the stream that still count as live.
const LATE = 15
const PAUSE_BETWEEN_TRIES = 10_000
const CONTROLS = ['play-button', 'mute-button', 'volume-range', 'live-button', 'pip-button', 'fullscreen-button']

/** @type {HTMLElement | null} */
const stage = document.querySelector('[data-live]')
if (stage) setUp(stage)

/** @param {HTMLElement} stage */
function setUp(stage) {
  const button = /** @type {HTMLButtonElement} */ (stage.querySelector('[data-play]'))
  const says = /** @type {HTMLElement} */ (stage.querySelector('[role=status]'))
  /** What must end before the next try begins. @type {(() => void)[]} */
  const ends = []

  const words = button.textContent
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
    button.textContent = (state === 'down' && stage.dataset.again) || words
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
    player.innerHTML = `<media-loading-indicator slot="centered-chrome" noautohide></media-loading-indicator><media-control-bar>${CONTROLS.map(name => `<media-${name}></media-${name}>`).join('')}</media-control-bar>`
    video.slot = 'media'
    video.playsInline = true
    // For media-chrome; what cannot be wound back is always live.
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
      // A reader who has paused waits for nothing.
      if (video.paused && stage.dataset.state === 'playing') return
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
      // Some say that they can, and cannot.
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
    // A browser may want the reader to press its own button.
    video.play().catch(error => isOver || (error.name === 'NotAllowedError' && show('playing')))
  }
}

export {}
