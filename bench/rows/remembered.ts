// A remembered story by the edge on one core, against nginx with the same compressed bytes as a file.
import { openFileServer } from '../file-server.ts'
import { askForOne } from '../load.ts'
import { times } from '../numbers.ts'
import { folderOf, openPaper } from '../paper.ts'
import { compareRates, rateOf } from '../rates.ts'
import { ask } from '../reader.ts'
import type { Row } from '../row.ts'
import { medianStory, remember } from '../stories.ts'

const LEAST = 0.4
const AIM = 0.55
const CONNECTIONS = 32

export const remembered: Row = {
  name: 'remembered',
  async measure({ rounds, seconds }) {
    await using paper = await openPaper({ dataDir: await folderOf(0), cores: '0' })
    const story = await medianStory(paper)
    await remember(paper, story)
    await using files = await openFileServer(await ask(paper.url + story, { encoding: 'br' }), '0')
    const asking = { connections: CONNECTIONS, seconds, cores: '1' } as const
    const { ratio, thingInWords, yardstickInWords } = await compareRates(
      rounds,
      () => rateOf(paper, () => askForOne(paper.url + story, asking)),
      () => rateOf(files, () => askForOne(files.url, asking)),
    )
    return [
      {
        what: 'remembered story, edge on one core',
        figure: thingInWords,
        yardstick: `nginx, one worker on one core, the same bytes as a file: ${yardstickInWords}`,
        ratio: times(ratio),
        target: `≥ ${LEAST.toFixed(2)} ×, aim ${AIM.toFixed(2)}`,
        isReached: ratio >= LEAST,
      },
    ]
  },
}
