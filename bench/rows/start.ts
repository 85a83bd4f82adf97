// `npm start` a second time: from the command until the front is answered.

import { freePort, ROOT } from '../machine.ts'
import { alternate, median, milliseconds, ratioOf, times } from '../numbers.ts'
import { ownCopy } from '../paper.ts'
import { start } from '../processes.ts'
import { untilAnswered } from '../reader.ts'
import type { Row } from '../row.ts'

const MOST = 3_000

export const secondStart: Row = {
  name: 'start',
  async measure({ rounds }) {
    const dataDir = await ownCopy('start')
    const measured = await alternate(rounds, {
      manshet: () => timeUntilAnswered(dataDir, 'npm', ['start'], '/'),
      next: () => timeUntilAnswered(dataDir, process.execPath, ['node_modules/next/dist/bin/next', 'start'], '/ar'),
    })
    const time = median(measured.manshet)
    return [
      {
        what: 'second `npm start` until the front is answered',
        figure: milliseconds(time),
        yardstick: `next start until the same page is answered: ${milliseconds(median(measured.next))}`,
        ratio: times(ratioOf(measured.manshet, measured.next)),
        target: '< 3 s',
        isReached: time < MOST,
      },
    ]
  },
}

async function timeUntilAnswered(dataDir: string, command: string, args: string[], page: string) {
  const port = await freePort()
  await using server = start({ command, args, cwd: ROOT, env: { PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production' } })
  return await untilAnswered(`http://127.0.0.1:${port}${page}`, server.said)
}
