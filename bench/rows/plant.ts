// How fast a large paper is made for measuring.
import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { rowsPerSecond } from '../bare-sqlite.ts'
import { alternate, median, perSecond, ratioOf, times, whole } from '../numbers.ts'
import { folderOf, manshet, ownCopy } from '../paper.ts'
import type { Row } from '../row.ts'

const STORIES = 20_000
const BATCH = 500
const LEAST = 3_000

export const plant: Row = {
  name: 'plant',
  async measure({ rounds, isQuick }) {
    const stories = isQuick ? STORIES / 4 : STORIES
    const sizeOf = async () => statSync(path.join(await folderOf(stories), 'manshet.db')).size
    const bytes = Math.round((await sizeOf()) / stories)
    const measured = await alternate(rounds, { plant: () => plantOnce(stories), bare: async () => rowsPerSecond({ count: stories, bytes, batch: BATCH }) })
    const rate = median(measured.plant)
    return [
      {
        what: `manshet plant --stories ${whole(stories)}`,
        figure: perSecond(rate),
        yardstick: `bare rows of ${whole(bytes)} bytes, as many as a story takes, into one table: ${perSecond(median(measured.bare))}`,
        ratio: times(ratioOf(measured.plant, measured.bare)),
        target: `≥ ${perSecond(LEAST)}`,
        isReached: rate >= LEAST,
      },
    ]
  },
}

async function plantOnce(stories: number) {
  const dataDir = await ownCopy('plant')
  const said = await manshet(dataDir, 'plant', '--stories', String(stories))
  rmSync(dataDir, { recursive: true })
  return Number(/(\d+) a second/.exec(said)?.[1])
}
