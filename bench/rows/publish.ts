// From the commit of a publication until its page, the front, its section and the feed show it; all are being read meanwhile.
import { commitTimes } from '../bare-sqlite.ts'
import { openNewsdesk } from '../newsdesk.ts'
import { median, milliseconds, times } from '../numbers.ts'
import { openPaper, ownCopy } from '../paper.ts'
import { ask, pause } from '../reader.ts'
import type { Row } from '../row.ts'

const PUBLICATIONS = 20
const MOST = 1_000
const LISTS = { front: '/', section: `/${encodeURIComponent('العالمية')}`, feed: '/feed.xml' }
const PAUSE_OF_A_READER = 5
const LONGEST = 10_000

const nowWithFractions = () => performance.timeOrigin + performance.now()

export const publish: Row = {
  name: 'publish',
  async measure({ isQuick }) {
    await using paper = await openPaper({ dataDir: await ownCopy('publish') })
    await using newsdesk = await openNewsdesk(paper.dataDir)
    for (const list of Object.values(LISTS)) await ask(paper.url + list)
    const delays: Record<string, number[]> = { story: [], front: [], section: [], feed: [] }
    for (let number = 1; number <= (isQuick ? 5 : PUBLICATIONS); number++) {
      const headline = `خبر القياس رقم ${number}.`
      const seen = Object.entries(LISTS).map(async ([name, list]) => [name, await seenAt(paper.url + list, headline)] as const)
      const { path, committedAt } = await newsdesk.publish({ headline })
      const story = ['story', await seenAt(paper.url + path, headline)] as const
      for (const [name, at] of [story, ...(await Promise.all(seen))]) delays[name]?.push(Math.max(0, at - committedAt))
    }
    const worst = Math.max(...Object.values(delays).flat())
    const middle = median(Object.values(delays).flat())
    const bare = median(commitTimes(PUBLICATIONS))
    return [
      {
        what: `publish → true for readers, median and worst of ${delays.story?.length}: ${Object.entries(delays)
          .map(([name, each]) => `${name} ${milliseconds(median(each))}, ${milliseconds(Math.max(...each))}`)
          .join('; ')}`,
        figure: `worst ${milliseconds(worst)}`,
        yardstick: `one bare commit to the same disk: ${milliseconds(bare)}`,
        ratio: `median ${times(middle / bare)}`,
        target: '≤ 1 s',
        isReached: worst <= MOST,
      },
    ]
  },
}

/** Reads a page again and again until it shows the words; answers when that answer came. */
async function seenAt(url: string, words: string) {
  const since = performance.now()
  for (;;) {
    const { status, bytes } = await ask(url)
    if (status === 200 && bytes.includes(words)) return nowWithFractions()
    if (performance.now() - since > LONGEST) throw new Error(`${url} does not show «${words}» after ${LONGEST} ms`)
    await pause(PAUSE_OF_A_READER)
  }
}
