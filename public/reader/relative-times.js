// «قبل ٤٠ دقيقة» for what is less than a day old. The page itself prints the absolute time: it is remembered.

const MINUTE = 60_000
const DAY = 1_440
/** @type {HTMLTimeElement[]} */
const times = Array.from(document.querySelectorAll('time[data-relative]'))
const format = new Intl.RelativeTimeFormat(times[0]?.dataset.locale)
for (const time of times) time.title = time.textContent ?? ''

if (times.length > 0) print()
// A page that is brought back, or looked at again, is minutes behind.
setInterval(() => document.hidden || print(), MINUTE)
addEventListener('visibilitychange', () => document.hidden || print())

function print() {
  const boxes = times.map(time => /** @type {HTMLElement} */ (time.closest('p,li,div')))
  const before = boxes.map(box => box.offsetHeight)
  for (const time of times) time.textContent = words(time)
  // Nothing may move: a line that became shorter keeps its height, one that would need another line its absolute time.
  const after = boxes.map(box => box.offsetHeight)
  times.forEach((time, place) => {
    const [was = 0, is = 0] = [before[place], after[place]]
    if (is > was) time.textContent = time.title
    else if (is < was) boxes[place]?.style.setProperty('min-height', `${was}px`)
  })
}

/** @param {HTMLTimeElement} time */
function words(time) {
  const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / MINUTE)
  if (!(minutes >= 0 && minutes < DAY)) return time.title
  return minutes < 60 ? format.format(-Math.max(minutes, 1), 'minute') : format.format(-Math.floor(minutes / 60), 'hour')
}

export {}
