// Sample stories rendered on a miss, edge and press on one core, against `next start` with the same pages and WordPress with the same words on the same core.
import { askInTurn, writeList } from '../load.ts'
import { times } from '../numbers.ts'
import { folderOf, openNextAlone, openPaper } from '../paper.ts'
import { compareRates, rateOf } from '../rates.ts'
import type { Row } from '../row.ts'
import { listMedianStories } from '../stories.ts'
import { openWordPress } from '../wordpress.ts'

const TIMES_WORDPRESS = 3
const LEAST = 0.8
const CONNECTIONS = 8

export const miss: Row = {
  name: 'miss',
  async measure({ rounds, seconds }) {
    await using paper = await openPaper({ dataDir: await folderOf(0), cores: '0', pageMemory: 0 })
    await using next = await openNextAlone({ dataDir: await folderOf(0), cores: '0' })
    // Different stories in turn: who asks for a page that is being rendered joins that render.
    const stories = await listMedianStories(paper)
    if (stories.length <= CONNECTIONS) throw new Error(`${stories.length} stories are too few for ${CONNECTIONS} connections`)
    const ours = writeList('miss', stories)
    const theirs = writeList(
      'miss-next',
      stories.map(story => `/ar${story}`),
    )
    const asking = { connections: CONNECTIONS, seconds, cores: '1' } as const
    const rendering = async () => {
      const before = (await paper.state()).renders.rendered
      const { requests, perSecond, notGood } = await askInTurn(paper.url, ours, 0, asking)
      const renders = Math.min(requests, (await paper.state()).renders.rendered - before)
      if (notGood > 0) throw new Error(`${notGood} of ${requests} answers were not good`)
      return { requests: renders, perSecond: (perSecond * renders) / requests }
    }
    const { ratio, thingInWords, yardstickInWords } = await compareRates(
      rounds,
      () => rateOf(paper, rendering),
      () => rateOf(next, () => askInTurn(next.url, theirs, 0, asking)),
    )
    await using wordPress = await openWordPress(
      stories.map(story => paper.url + story),
      '0',
    )
    const posts = writeList('miss-wordpress', wordPress.paths)
    const besideWordPress = await compareRates(
      rounds,
      () => rateOf(paper, rendering),
      () => rateOf(wordPress, () => askInTurn(wordPress.url, posts, 0, asking)),
    )
    return [
      {
        what: 'sample story rendered on a miss and compressed, edge and press on one core',
        figure: thingInWords,
        yardstick: `next start, the same pages, dynamic, compressed as it comes (gzip): ${yardstickInWords}`,
        ratio: times(ratio),
        target: `≥ ${LEAST} ×`,
        isReached: ratio >= LEAST,
      },
      {
        what: 'the same against WordPress',
        figure: besideWordPress.thingInWords,
        yardstick: `WordPress ${wordPress.version} with its default theme, opcache, MariaDB and nginx on one core, the same words: ${besideWordPress.yardstickInWords}; the issue gives 29/s`,
        ratio: times(besideWordPress.ratio),
        target: `≥ ${TIMES_WORDPRESS} ×`,
        isReached: besideWordPress.ratio >= TIMES_WORDPRESS,
      },
    ]
  },
}
