// Front and story rendered on a miss as the paper grows: the same page must cost the same.
import { median, milliseconds, ratioOf, times, whole } from '../numbers.ts'
import { folderOf, listStories, openPaper, type Paper } from '../paper.ts'
import { timeOf } from '../reader.ts'
import type { Figure, Row } from '../row.ts'

const SIZES = [1_000, 10_000, 100_000]
const QUICK_SIZES = [1_000, 10_000, 30_000]
const RENDERS_A_ROUND = 15
const ROUNDS_TO_WARM_UP = 8
const MOST = 1.5

type Grown = { size: number; paper: Paper; stories: string[]; times: Record<'front' | 'story', number[]> }

export const grown: Row = {
  name: 'grown',
  async measure({ rounds, isQuick }) {
    await using opened = new AsyncDisposableStack()
    const grown: Grown[] = []
    for (const size of isQuick ? QUICK_SIZES : SIZES) {
      const paper = opened.use(await openPaper({ dataDir: await folderOf(size), pageMemory: 0 }))
      grown.push({ size, paper, stories: await listNewStories(paper), times: { front: [], story: [] } })
    }
    for (let round = -ROUNDS_TO_WARM_UP; round < rounds; round++) for (const one of grown) await renderRound(one, round)
    return [figureOf('front', grown, rounds), figureOf('story', grown, rounds)]
  },
}

/** Stories that were planted, not the sample's: these are alike in every size. */
async function listNewStories(paper: Paper) {
  const stories = await listStories(paper)
  return stories.slice(-RENDERS_A_ROUND * 3)
}

async function renderRound({ paper, stories, times }: Grown, round: number) {
  const front: number[] = []
  const story: number[] = []
  for (let render = 0; render < RENDERS_A_ROUND; render++) {
    front.push(await timeOf(`${paper.url}/`))
    story.push(await timeOf(paper.url + stories[(Math.abs(round) * RENDERS_A_ROUND + render) % stories.length]))
  }
  if (round < 0) return
  times.front.push(median(front))
  times.story.push(median(story))
}

function figureOf(page: 'front' | 'story', grown: Grown[], rounds: number): Figure {
  const [first, last] = [grown[0]?.times[page] ?? [], grown.at(-1)?.times[page] ?? []]
  const ratio = ratioOf(last, first)
  return {
    what: `${page} rendered on a miss as the paper grows (one after the other, median of ${rounds} × ${RENDERS_A_ROUND})`,
    figure: grown.map(({ times }) => milliseconds(median(times[page]))).join(' / '),
    yardstick: `at ${grown.map(({ size }) => whole(size)).join(' / ')} stories; the first: ${milliseconds(median(first))}`,
    ratio: times(ratio),
    target: `last ≤ ${MOST} × first`,
    isReached: ratio <= MOST,
  }
}
