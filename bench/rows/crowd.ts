// 500 connections at once on a page that was just forgotten: one render serves them all.
import http from 'node:http'
import { openNewsdesk } from '../newsdesk.ts'
import { median, milliseconds, times } from '../numbers.ts'
import { openPaper, ownCopy, type Paper } from '../paper.ts'
import { ask, pause } from '../reader.ts'
import type { Row } from '../row.ts'

const READERS = 500
/** Time for the edge to learn of a change: it looks every 50 ms. */
const TIME_TO_LEARN = 300

type Rush = { renders: number; errors: number; last: number }

export const crowd: Row = {
  name: 'crowd',
  async measure({ rounds }) {
    await using paper = await openPaper({ dataDir: await ownCopy('crowd') })
    await using newsdesk = await openNewsdesk(paper.dataDir)
    const { articleId, path } = await newsdesk.publish({ headline: 'قياس الزحام' })
    const rushes: Rush[] = []
    const alone: number[] = []
    for (let round = 0; round < rounds; round++) {
      alone.push((await forgottenThen(() => rush(paper, path, 1), `قياس الزحام ${2 * round + 1}`)).last)
      rushes.push(await forgottenThen(() => rush(paper, path, READERS), `قياس الزحام ${2 * round + 2}`))
    }
    const most = Math.max(...rushes.map(({ renders }) => renders))
    const errors = rushes.reduce((sum, one) => sum + one.errors, 0)
    const last = median(rushes.map(one => one.last))
    return [
      {
        what: `${READERS} connections at once on a page just forgotten`,
        figure: `${most} render${most === 1 ? '' : 's'}, ${errors} errors; the last answered after ${milliseconds(last)}`,
        yardstick: `one reader of the page just forgotten: ${milliseconds(median(alone))}`,
        ratio: times(last / median(alone)),
        target: '1 render, no error',
        isReached: most === 1 && errors === 0,
      },
    ]

    /** The page is remembered, then changed; then `work` begins. */
    async function forgottenThen(work: () => Promise<Rush>, headline: string) {
      await ask(paper.url + path)
      await newsdesk.publish({ headline, again: articleId })
      await pause(TIME_TO_LEARN)
      return work()
    }
  },
}

async function rush({ url, state }: Paper, path: string, readers: number): Promise<Rush> {
  const agents = Array.from({ length: readers }, () => new http.Agent({ keepAlive: true }))
  // Every connection is open before the first of them asks.
  await Promise.all(agents.map(agent => ask(`${url}/healthz`, { agent })))
  const before = (await state()).renders.rendered
  const since = performance.now()
  const answers = await Promise.all(agents.map(agent => ask(url + path, { agent, encoding: 'br' }).catch(() => null)))
  const last = performance.now() - since
  const first = answers[0]
  const errors = answers.filter(answer => answer?.status !== 200 || !first || !answer.bytes.equals(first.bytes)).length
  for (const agent of agents) agent.destroy()
  return { renders: (await state()).renders.rendered - before, errors, last }
}
