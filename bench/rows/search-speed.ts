// How long a search takes in a large paper, and what publishing costs there with index and related stories.
import path from 'node:path'
import { folder, ROOT } from '../machine.ts'
import { milliseconds, times } from '../numbers.ts'
import { manshet } from '../paper.ts'
import { run } from '../processes.ts'
import type { Figure, Row } from '../row.ts'

const LARGE = { stories: 100_000, search: 50, like: true }
const HUGE = { stories: 1_000_000, search: 120, like: false }
const PUBLISH = 60
const RELATED = 1

type Times = { p50: number; p99: number }
/** What bench/ask-archive.ts prints. */
type Measured = { search: Times; like: Times | null; related: Times; publish: Times }

export const searchSpeed: Row = { name: 'search-speed', measure: ({ isQuick }) => measure(isQuick ? { ...LARGE, stories: LARGE.stories / 10 } : LARGE) }
export const searchMillion: Row = { name: 'search-million', measure: () => measure(HUGE) }

async function measure({ stories, search, like }: typeof LARGE): Promise<Figure[]> {
  const dataDir = path.join(folder, `searched-${stories}`)
  await manshet(dataDir, 'plant', '--stories', String(stories))
  const said = await run({ command: process.execPath, args: ['bench/ask-archive.ts', ...(like ? ['--like'] : [])], cwd: ROOT, env: { DATA_DIR: dataDir }, cores: '0' })
  const measured = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Measured
  const count = stories.toLocaleString('en-US')
  const row = (what: string, { p50, p99 }: Times, most: number, against: Times | null, judged: keyof Times = 'p99'): Figure => ({
    what: `${what}, ${count} stories, one core`,
    figure: `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`,
    yardstick: against ? `LIKE over the same words: p50 ${milliseconds(against.p50)}` : '',
    ratio: against ? times(p50 / against.p50) : '',
    target: `${judged} ≤ ${most} ms`,
    isReached: { p50, p99 }[judged] <= most,
  })
  return [
    row('search, two to six words of the paper’s own sentences', measured.search, search, measured.like),
    row('related stories as a page reads them', measured.related, RELATED, null, 'p50'),
    row('publish, with index and related stories', measured.publish, PUBLISH, null),
  ]
}
