import type { Lock } from '#lib/newsroom/lock.ts'

type Heard = { onLock?: (lock: Lock) => void; onNotes?: () => void; onSaved?: () => void }
type Line = { source: EventSource | null; ears: Set<Heard>; onVisible: () => void }

/** One line for each story, however many parts of the screen listen: a browser opens only six to a server of the old protocol. */
const lines = new Map<number, Line>()

/** Hears of a story while its tab is seen; a hidden tab hangs up and asks anew when it is shown. The answer ends it. */
export function hearOfStory(articleId: number, heard: Heard) {
  const line = lines.get(articleId) ?? openLine(articleId)
  line.ears.add(heard)
  return () => {
    line.ears.delete(heard)
    if (line.ears.size === 0) closeLine(articleId, line)
  }
}

function openLine(articleId: number): Line {
  const line: Line = { source: null, ears: new Set(), onVisible: () => (document.visibilityState === 'visible' ? connect(articleId, line) : hangUp(line)) }
  lines.set(articleId, line)
  document.addEventListener('visibilitychange', line.onVisible)
  line.onVisible()
  return line
}

function connect(articleId: number, line: Line) {
  if (line.source) return
  const source = new EventSource(`/api/newsroom/stories/${articleId}/events`)
  line.source = source
  source.addEventListener('lock', event => {
    const lock: Lock = JSON.parse(event.data)
    for (const ear of line.ears) ear.onLock?.(lock)
  })
  source.addEventListener('notes', () => {
    for (const ear of line.ears) ear.onNotes?.()
  })
  source.addEventListener('saved', () => {
    for (const ear of line.ears) ear.onSaved?.()
  })
  // After a break nobody knows what was missed.
  source.addEventListener('open', () => {
    for (const ear of line.ears) ear.onNotes?.()
  })
}

function hangUp(line: Line) {
  line.source?.close()
  line.source = null
}

function closeLine(articleId: number, line: Line) {
  hangUp(line)
  document.removeEventListener('visibilitychange', line.onVisible)
  lines.delete(articleId)
}
