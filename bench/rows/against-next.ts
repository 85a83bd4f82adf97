// A remembered story by the edge on one core, against `next start` with that page.
import { askForOne } from '../load.ts'
import { times } from '../numbers.ts'
import { folderOf, openNextAlone, openPaper } from '../paper.ts'
import { compareRates, rateOf } from '../rates.ts'
import type { Row } from '../row.ts'
import { medianStory, remember } from '../stories.ts'

const LEAST = 20
const CONNECTIONS = 32

export const againstNext: Row = {
  name: 'against-next',
  async measure({ rounds, seconds }) {
    await using paper = await openPaper({ dataDir: await folderOf(0), cores: '0' })
    await using next = await openNextAlone({ dataDir: await folderOf(0), cores: '0' })
    const story = await medianStory(paper)
    await remember(paper, story)
    const asking = { connections: CONNECTIONS, seconds, cores: '1' } as const
    const { ratio, thingInWords, yardstickInWords } = await compareRates(
      rounds,
      () => rateOf(paper, () => askForOne(paper.url + story, asking)),
      () => rateOf(next, () => askForOne(`${next.url}/ar${story}`, asking)),
    )
    return [
      {
        what: 'the same against `next start` with that page',
        figure: thingInWords,
        yardstick: `next start of this build on one core, which renders the page for each request: ${yardstickInWords}`,
        ratio: times(ratio),
        target: `≥ ${LEAST} ×`,
        isReached: ratio >= LEAST,
      },
    ]
  },
}
