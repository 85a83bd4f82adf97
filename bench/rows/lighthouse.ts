// What Lighthouse says of the pages, as a phone.
import runLighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '#tests/e2e/chromium.ts'
import { freePort } from '../machine.ts'
import { median } from '../numbers.ts'
import { folderOf, openPaper } from '../paper.ts'
import type { Row } from '../row.ts'
import { pagesOfEachKind, remember } from '../stories.ts'

const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
type Category = keyof typeof LEAST
const CATEGORIES = Object.keys(LEAST) as Category[]

/** Scores of 100; `complaints` names the audits below their best in the categories that must be whole. */
type Verdict = { scores: Record<Category, number>; complaints: string[] }

export const lighthouse: Row = {
  name: 'lighthouse',
  async measure({ rounds }) {
    // A canonical address elsewhere would be a fault.
    await using paper = await openPaper({ dataDir: await folderOf(0), isItsOwnSite: true })
    const port = await freePort()
    await using _browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags, `--remote-debugging-port=${port}`] })
    const figures = []
    for (const page of [...(await pagesOfEachKind(paper)), '/search']) {
      await remember(paper, page)
      const verdicts: Verdict[] = []
      for (let round = 0; round < rounds; round++) verdicts.push(await judge(paper.url + page, port))
      figures.push(figureOf(page, verdicts))
    }
    return figures
  },
}

async function judge(url: string, port: number): Promise<Verdict> {
  const result = await runLighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: CATEGORIES })
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
  const { categories, audits } = result.lhr
  const scores = Object.fromEntries(CATEGORIES.map(category => [category, Math.round(100 * (categories[category]?.score ?? 0))])) as Verdict['scores']
  const whole = CATEGORIES.filter(category => LEAST[category] === 100).flatMap(category => categories[category]?.auditRefs ?? [])
  const complaints = whole.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id)
  return { scores, complaints }
}

/** What a search finds is kept out of search engines on purpose, which Lighthouse counts as a fault; the page that asks what to look for is not. */
const leastOf = (page: string) => (page.startsWith('/search?') ? { ...LEAST, seo: 0 } : LEAST)

function figureOf(page: string, verdicts: Verdict[]) {
  const least = leastOf(page)
  const scores = CATEGORIES.map(category => median(verdicts.map(verdict => verdict.scores[category])))
  const complaints = [...new Set(verdicts.flatMap(verdict => verdict.complaints))]
  return {
    what: `Lighthouse, mobile, of ${decodeURI(page)}: performance, accessibility, best practices, search`,
    figure: scores.join(' / '),
    yardstick: complaints.join(', '),
    ratio: '',
    target: `≥ ${Object.values(least).join(' / ')}`,
    isReached: CATEGORIES.every((category, place) => (scores[place] ?? 0) >= least[category]),
  }
}
