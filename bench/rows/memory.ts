// Memory of both processes over a million requests of a mixed kind to a paper of 10,000 stories.
import { mulberry32 } from '#db/seed/pictures/chance.ts'
import { askInTurn, writeList } from '../load.ts'
import { megabytes, times, whole } from '../numbers.ts'
import { folderOf, listStories, openPaper } from '../paper.ts'
import type { Row } from '../row.ts'

const STORIES = 10_000
const REQUESTS = 1_000_000
const FIRST = 100_000
const PAGE_MEMORY = 64
const MOST_READ = 1_000
/** One request of so many is for a story that few read: mostly a miss. At first more are, until the page memory is full: what grows after that is no page. */
const ONE_RARE_OF = 200
const ONE_RARE_OF_AT_FIRST = 20
const ONE_LIST_OF = 20
const MOST = 450 * 1024 * 1024
const AIM = 350
const MOST_GROWTH = 1.1

export const memory: Row = {
  name: 'memory',
  async measure({ seconds, isQuick }) {
    const [all, step] = isQuick ? [REQUESTS / 10, FIRST / 10] : [REQUESTS, FIRST]
    await using paper = await openPaper({ dataDir: await folderOf(STORIES), pageMemory: PAGE_MEMORY })
    const sizes = [paper.residentBytes()]
    const stories = await listStories(paper)
    const sections = [...new Set(stories.map(story => `/${story.split('/')[1]}`))]
    const lists = ['/', '/en', '/latest', '/feed.xml', ...sections]
    const chance = mulberry32(7)
    let asked = 0
    let notGood = 0
    while (asked < all) {
      const mix = writeList(
        'mix',
        Array.from({ length: step }, () => pick(chance, { stories, lists, oneRareOf: asked === 0 ? ONE_RARE_OF_AT_FIRST : ONE_RARE_OF })),
      )
      let inStep = 0
      while (inStep < step) {
        const load = await askInTurn(paper.url, mix, inStep, { connections: 32, seconds })
        inStep += load.requests
        notGood += load.notGood + load.broken
      }
      asked += inStep
      sizes.push(paper.residentBytes())
    }
    const { memory: pages, renders } = await paper.state()
    const [atRest = 0, first = 0] = sizes
    const last = sizes.at(-1) ?? 0
    return [
      {
        what: `memory of both processes after ${whole(asked)} requests (${whole(renders.rendered)} renders, ${notGood} errors), page memory ${megabytes(pages.bytes)} of ${PAGE_MEMORY} MB`,
        figure: megabytes(last),
        yardstick: `at rest: ${megabytes(atRest)}; from the issue, not measured here: WordPress 198 MB, Ghost 417 MB`,
        ratio: times(last / atRest),
        target: `≤ 450 MB, aim ${AIM}`,
        isReached: last <= MOST && notGood === 0,
      },
      {
        what: `growth after the first ${whole(step)}`,
        figure: sizes.map(megabytes).join(', '),
        yardstick: `after the first ${whole(step)}: ${megabytes(first)}`,
        ratio: times(last / first),
        target: `≤ ${MOST_GROWTH} ×`,
        isReached: last / first <= MOST_GROWTH,
      },
    ]
  },
}

type Mix = { stories: string[]; lists: string[]; oneRareOf: number }

function pick(chance: () => number, { stories, lists, oneRareOf }: Mix) {
  const one = (addresses: string[], among = addresses.length) => addresses[Math.floor(chance() * among)] ?? '/'
  if (chance() < 1 / oneRareOf) return one(stories)
  return chance() < 1 / ONE_LIST_OF ? one(lists) : one(stories, MOST_READ)
}
