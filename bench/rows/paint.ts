// When a reader on a slow line sees the story: largest contentful paint, and how long the page holds the processor.

import { openBarePage } from '../bare-page.ts'
import { openChromium, type View, view } from '../browser.ts'
import { median, milliseconds, ratioOf, times } from '../numbers.ts'
import { folderOf, openPaper, type Paper } from '../paper.ts'
import { textOf } from '../reader.ts'
import type { Row } from '../row.ts'
import { listMedianStories, remember } from '../stories.ts'

const MOST_OF_BARE = 1.25
const LONGEST_WITH_PICTURE = 1_900
const LONGEST_BLOCKED = 30

export const paint: Row = {
  name: 'paint',
  async measure({ rounds }) {
    await using paper = await openPaper({ dataDir: await folderOf(0) })
    await using browser = await openChromium()
    const { plain, pictured } = await onePlainOnePictured(paper)
    await using bare = await openBarePage(paper.url + plain)
    const views: Record<'plain' | 'pictured' | 'bare', View[]> = { plain: [], pictured: [], bare: [] }
    await view(browser, bare.url)
    for (let round = 0; round < rounds; round++) {
      views.bare.push(await view(browser, bare.url))
      views.plain.push(await view(browser, paper.url + plain))
      views.pictured.push(await view(browser, paper.url + pictured))
    }
    const paints = (of: View[]) => of.map(({ largestPaint }) => largestPaint)
    const bareInWords = `a bare HTML page with the same words and fonts: ${milliseconds(median(paints(views.bare)))}`
    const ratio = ratioOf(paints(views.plain), paints(views.bare))
    const withPicture = median(paints(views.pictured))
    const blocked = median([...views.plain, ...views.pictured].map(one => one.blocked))
    return [
      {
        what: 'Chromium 412×823, 4× slower processor, 562.5 ms latency, 1,474 kbit/s: largest contentful paint of a story',
        figure: milliseconds(median(paints(views.plain))),
        yardstick: bareInWords,
        ratio: times(ratio),
        target: `≤ ${MOST_OF_BARE} ×`,
        isReached: ratio <= MOST_OF_BARE,
      },
      {
        what: 'the same with a lead picture',
        figure: milliseconds(withPicture),
        yardstick: bareInWords,
        ratio: times(ratioOf(paints(views.pictured), paints(views.bare))),
        target: `≤ ${milliseconds(LONGEST_WITH_PICTURE)}`,
        isReached: withPicture <= LONGEST_WITH_PICTURE,
      },
      {
        what: 'how long its tasks hold the main thread beyond 50 ms each (blocking time)',
        figure: milliseconds(blocked),
        yardstick: `the bare page: ${milliseconds(median(views.bare.map(one => one.blocked)))}`,
        ratio: '',
        target: `≤ ${LONGEST_BLOCKED} ms`,
        isReached: blocked <= LONGEST_BLOCKED,
      },
    ]
  },
}

/** The middle one of the sample stories without a picture, and of those with one at their head; both remembered. */
async function onePlainOnePictured(paper: Paper) {
  const plain: string[] = []
  const pictured: string[] = []
  for (const story of await listMedianStories(paper)) (hasLeadPicture(await textOf(paper.url + story)) ? pictured : plain).push(story)
  const chosen = { plain: middleOf(plain), pictured: middleOf(pictured) }
  for (const story of Object.values(chosen)) await remember(paper, story)
  return chosen
}

/** A picture before the first word of the body. */
const hasLeadPicture = (html: string) => /<article(?:(?!class="body").)*<img/s.test(html)

function middleOf(stories: string[]) {
  const middle = stories[Math.floor(stories.length / 2)]
  if (middle === undefined) throw new Error('the sample edition has no such story of a middle length')
  return middle
}
