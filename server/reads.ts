// Counts who reads which story: in memory at once, in the database every ten seconds. Nothing is kept of the reader.
import type { IncomingMessage } from 'node:http'
import { addReads, type Reads } from '#db/reads.ts'
import { hourOf, isAhead, isRobot } from '#lib/newsroom/reads.ts'
import { log } from '#lib/platform/log.ts'
import { now } from '#lib/platform/now.ts'

/** Stands on a remembered page; `n` are the readings since it was last emptied. */
export type Counter = { storyId: number; n: number }

const WRITTEN_EVERY = 10_000
const AT_ONCE = 500
/** Stories times hours that may wait while the database is away: some 20 MB. */
const MOST_WAITING = 100_000
const LONGEST_LAST_WRITE = 4_000
const MOST_REMEMBERED_NAMES = 2_000

export function createReads() {
  let counted: Counter[] = []
  const waiting = new Map<string, Reads>()
  let writing: Promise<void> = Promise.resolve()
  let isAway = false

  /** One more reading, if a person's browser asks for the page in order to show it. */
  function count(counter: Counter, request: IncomingMessage) {
    if (isReader(request) && counter.n++ === 0) counted.push(counter)
  }

  /** Empties the counters. A reading belongs to the hour in which this happens, at most ten seconds after it. */
  function gather() {
    const hour = hourOf(now())
    for (const counter of counted) {
      addTo(waiting, { articleId: counter.storyId, hour, n: counter.n })
      counter.n = 0
    }
    counted = []
  }

  async function writeOn() {
    gather()
    while (waiting.size > 0) {
      const rows = [...waiting.values()].slice(0, AT_ONCE)
      for (const row of rows) waiting.delete(nameOf(row))
      try {
        await addReads(rows)
        isAway = false
      } catch (error) {
        for (const row of rows) addTo(waiting, row)
        if (!isAway) log.error({ error, waiting: waiting.size }, 'readings could not be written: they wait, and are tried again every ten seconds')
        isAway = true
        return
      }
    }
  }

  function write() {
    writing = writing.then(writeOn)
    return writing
  }

  const timer = setInterval(() => void write(), WRITTEN_EVERY)

  return {
    count,
    /** Writes what is left, unless the database takes too long. */
    async stop() {
      clearInterval(timer)
      await Promise.race([write(), new Promise(resolve => setTimeout(resolve, LONGEST_LAST_WRITE).unref())])
    },
  }
}

const nameOf = ({ articleId, hour }: Reads) => `${articleId} ${hour.getTime()}`

function addTo(waiting: Map<string, Reads>, row: Reads) {
  const there = waiting.get(nameOf(row))
  if (there) there.n += row.n
  else if (waiting.size < MOST_WAITING) waiting.set(nameOf(row), row)
}

function isReader({ method, headers }: IncomingMessage) {
  if (method !== 'GET') return false
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-purpose'] ?? headers['x-moz']
  return (purpose === undefined || !isAhead(String(purpose))) && isPerson(headers['user-agent'] ?? '')
}

// Browsers give the same few thousand names: each is read once.
const people = new Map<string, boolean>()

function isPerson(name: string) {
  const known = people.get(name)
  if (known !== undefined) return known
  if (people.size >= MOST_REMEMBERED_NAMES) people.clear()
  const isOne = !isRobot(name)
  people.set(name, isOne)
  return isOne
}
