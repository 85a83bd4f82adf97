// The only reader of the time.
import { readFileSync } from 'node:fs'

// Next's bundle is a module instance of its own, in which NODE_ENV is fixed at build: the clock is chosen once, outside.
const key = Symbol.for('manshet.clock')
const shared = globalThis as unknown as Record<symbol, () => number>
const clock = (shared[key] ??= chooseClock())

export const now = () => new Date(clock())
/** Milliseconds since 1970. */
export const nowInMilliseconds = () => clock()

/** Under test the time stands in the file that TEST_NOW names, as an ISO instant; without a file it is the machine's. */
function chooseClock() {
  const file = process.env.TEST_NOW
  if (process.env.NODE_ENV !== 'test' || !file) return () => Date.now()
  return () => {
    try {
      return Date.parse(readFileSync(file, 'utf8').trim()) || Date.now()
    } catch {
      return Date.now()
    }
  }
}
