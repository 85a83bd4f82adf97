// What a reader's first view of a story weighs without pictures and fonts: HTML with its inlined CSS, and scripts, in br.

import { brotliCompressSync } from 'node:zlib'
import { kilobytes, median } from '../numbers.ts'
import { countWords, folderOf, listStories, openNextAlone, openPaper } from '../paper.ts'
import { ask } from '../reader.ts'
import type { Row } from '../row.ts'
import { FEWEST_WORDS, MOST_WORDS, medianStory, remember } from '../stories.ts'

const MOST = 14 * 1024
const MOST_OF_SCRIPTS = 5 * 1024
const MOST_OF_LONGEST = 30 * 1024

type View = { story: string; words: number; html: number; styles: number; scripts: number; frameworkScripts: number }

export const firstView: Row = {
  name: 'first-view',
  async measure() {
    await using paper = await openPaper({ dataDir: await folderOf(0) })
    const views: View[] = []
    for (const story of [...(await listStories(paper)), ...(await listStories(paper, '/en'))]) views.push(await weigh(paper.url, story, () => remember(paper, story)))
    const medium = views.filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS)
    const middle = [...medium].sort((one, other) => total(one) - total(other))[Math.floor(medium.length / 2)] ?? views[0]
    const longest = views.reduce((one, other) => (total(other) > total(one) ? other : one))
    const [weight, scripts, framework] = [median(medium.map(total)), Math.max(...views.map(view => view.scripts)), views.reduce((sum, view) => sum + view.frameworkScripts, 0)]
    const fromNext = await weightFromNext(paper)
    return [
      {
        what: `first view of the median of ${medium.length} sample stories of ${FEWEST_WORDS}–${MOST_WORDS} words (${nameOf(middle)}): HTML + CSS + scripts, br`,
        figure: kilobytes(weight),
        yardstick: `next start, HTML and scripts packed alike: ${kilobytes(fromNext)}`,
        ratio: `${(weight / fromNext).toFixed(2)} ×`,
        target: '≤ 14 KB',
        isReached: weight <= MOST,
      },
      { what: 'of it scripts, the most of any story', figure: kilobytes(scripts), yardstick: '', ratio: '', target: '≤ 5 KB', isReached: scripts <= MOST_OF_SCRIPTS },
      { what: `framework scripts in all ${views.length} stories`, figure: String(framework), yardstick: '', ratio: '', target: '0', isReached: framework === 0 },
      {
        what: `first view of the heaviest story (${nameOf(longest)}, ${longest.words} words)`,
        figure: kilobytes(total(longest)),
        yardstick: '',
        ratio: '',
        target: '≤ 30 KB',
        isReached: total(longest) <= MOST_OF_LONGEST,
      },
    ]
  },
}

const total = ({ html, styles, scripts }: View) => html + styles + scripts
const nameOf = (view: View | undefined) => `«${decodeURIComponent(view?.story.split('/').at(-1) ?? '').replaceAll('-', ' ')}»`

async function weigh(url: string, story: string, htmlWeight: () => Promise<number>): Promise<View> {
  const html = String((await ask(url + story)).bytes)
  const scripts = sourcesIn(html, /<script[^>]* src="([^"]+)"|<link[^>]* rel="modulepreload"[^>]* href="([^"]+)"/g)
  const styles = sourcesIn(html, /<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g)
  return {
    story,
    words: await countWords({ url }, story),
    html: await htmlWeight(),
    styles: await weightOf(url, styles),
    scripts: await weightOf(url, scripts),
    frameworkScripts: scripts.filter(script => !script.startsWith('/reader/')).length,
  }
}

const sourcesIn = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(match => match[1] ?? match[2] ?? ''))]

async function weightOf(url: string, files: string[]) {
  let weight = 0
  for (const file of files) {
    const { status, headers, bytes } = await ask(url + file, { encoding: 'br' })
    if (status !== 200) throw new Error(`${file} answered ${status}`)
    // What is too small to be packed before is weighed as it goes out.
    weight += headers['content-encoding'] === 'br' ? bytes.length : Math.min(bytes.length, brotliCompressSync(bytes).length)
  }
  return weight
}

async function weightFromNext(paper: { url: string }) {
  await using next = await openNextAlone({ dataDir: await folderOf(0) })
  const { bytes } = await ask(`${next.url}/ar${await medianStory(paper)}`)
  let weight = brotliCompressSync(bytes).length
  for (const script of sourcesIn(String(bytes), /<script[^>]* src="([^"]+)"/g)) weight += brotliCompressSync((await ask(next.url + script)).bytes).length
  return weight
}
