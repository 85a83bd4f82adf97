// How far a page moves under the reader's eyes while its faces and pictures come (cumulative layout shift).

import type { Browser } from 'playwright-core'
import { openChromium, openChromiumWithoutArabic, view } from '../browser.ts'
import { median } from '../numbers.ts'
import { folderOf, listStories, openPaper, type Paper } from '../paper.ts'
import type { Row } from '../row.ts'
import { pagesOfEachKind } from '../stories.ts'

/** What is printed as 0.00. */
const MOST = 0.005
const STORIES = 8
const STORIES_QUICK = 2

export const shift: Row = {
  name: 'shift',
  async measure({ isQuick }) {
    await using paper = await openPaper({ dataDir: await folderOf(0) })
    const stories = (await listStories(paper)).slice(0, isQuick ? STORIES_QUICK : STORIES)
    const pages = [...(await pagesOfEachKind(paper)), ...stories]
    await using browser = await openChromium()
    await using withoutArabic = await openChromiumWithoutArabic()
    return [
      ...figuresOf('layout shift of a first view', await shiftsOf(browser, paper, pages)),
      ...figuresOf('the same where no face of the machine has an Arabic letter', await shiftsOf(withoutArabic, paper, pages)),
    ]
  },
}

async function shiftsOf(browser: Browser, paper: Paper, pages: string[]) {
  const shifts: number[] = []
  for (const page of pages) shifts.push((await view(browser, paper.url + page)).shift)
  return shifts
}

/** A headline whose lines break elsewhere in the face that stands in moves one page and not the next: both the usual and the worst are said. */
function figuresOf(what: string, shifts: number[]) {
  const figure = (which: string, shift: number) => ({
    what: `${what}: ${which} of ${shifts.length} pages`,
    figure: shift.toFixed(3),
    yardstick: '',
    ratio: '',
    target: '0.00',
    isReached: shift < MOST,
  })
  return [figure('the median', median(shifts)), figure('the worst', Math.max(...shifts))]
}
