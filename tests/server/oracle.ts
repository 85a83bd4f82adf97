// The oracle: what a paper that remembers answers must be what a paper that remembers nothing renders, byte for byte.
import { getBreaking } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import type { Paper } from './a-paper.ts'
import type { Answer } from './requests.ts'
import { pause } from './wait.ts'

export type Papers = { remembering: Paper; fresh: Paper }
type Wanted = { atOnce?: string[]; gone?: string[] }

/** A page that a change made old, and that says nothing which must not be said, may go on for a moment. */
export const REFRESHED_WITHIN = 1_500
const AT_ONCE = 4

/** Each address is asked for, and what may be remembered is. */
export const warm = ({ remembering }: Papers, addresses: string[]) => each(addresses, address => ask(remembering, address))

/** What is wrong with the remembered answers after a change that was committed `since`: a line for each address, none where all is right. */
export async function findWrong(papers: Papers, addresses: string[], since: number, { atOnce = [], gone = [] }: Wanted = {}) {
  await Promise.all([papers.remembering.passed(), papers.fresh.passed()])
  const first = await each(addresses, address => ask(papers.remembering, address))
  const bars = { ar: await barIn('ar'), en: await barIn('en') }
  const fresh = await each(addresses, address => papers.fresh.get(address))
  const wrong: string[] = []
  for (const [place, address] of addresses.entries()) {
    const answer = first[place]!
    const shown = fresh[place]!
    const said = gone.find(words => answer.text.includes(words))
    if (said) wrong.push(`${address} still says ${said}`)
    if (!hasBar(answer, bars, /[?&]lite=1/.test(address))) wrong.push(`${address} shows another alert than ${JSON.stringify(bars)}: ${/<dialog.*?<\/dialog>/.exec(answer.text)?.[0]}`)
    const difference = differenceOf(answer, shown)
    if (difference === null) continue
    if (atOnce.includes(address)) wrong.push(`${address} was not right at once: ${difference}`)
    const late = await untilSame(papers.remembering, address, shown, since + REFRESHED_WITHIN)
    if (late) wrong.push(`${address} is not what a fresh render shows: ${late}`)
  }
  return wrong
}

async function untilSame(paper: Paper, address: string, shown: Answer, until: number) {
  for (;;) {
    const isLast = performance.now() > until
    const difference = differenceOf(await ask(paper, address), shown)
    if (difference === null || isLast) return difference
    await pause(50)
  }
}

const ask = (paper: Paper, address: string) => paper.get(address, { 'accept-encoding': 'br' })

const SAME_HEADERS = ['location', 'content-type', 'content-language', 'content-security-policy', 'etag', 'cache-control'] as const

/** The first thing in which two answers differ, or null. */
function differenceOf(one: Answer, other: Answer) {
  if (one.status !== other.status) return `status ${one.status}, fresh ${other.status}`
  for (const name of SAME_HEADERS) if (one.text === other.text && one.headers[name] !== other.headers[name]) return `${name} ${one.headers[name]}, fresh ${other.headers[name]}`
  if (one.text === other.text) return null
  let at = 0
  while (one.text[at] === other.text[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100))
  return `…${around(one.text)}, fresh …${around(other.text)}`
}

/** The alert that the database holds, as the bar of every page must show it: both papers put it in by themselves, so neither is asked. */
async function barIn(language: Language) {
  const alert = await getBreaking(language)
  return alert && { id: alert.id, path: alert.path }
}

type Bar = Awaited<ReturnType<typeof barIn>>

function hasBar({ headers, text }: Answer, bars: Record<Language, Bar>, isLite: boolean) {
  const language = headers['content-language'] as Language | undefined
  if (language === undefined) return true
  const dialog = /<dialog class="breaking".*?<\/dialog>/s.exec(text)?.[0]
  const bar = bars[language]
  if (!bar || !dialog) return !bar && !dialog
  const end = isLite ? '?lite=1"' : '"'
  return (
    dialog.includes(`data-alert="${bar.id}"`) && (bar.path === null ? !dialog.includes('<a ') : dialog.includes(`href="${bar.path}${end}`) || dialog.includes(`href="${encodePath(bar.path)}${end}`))
  )
}

/** In turn, a few at once, answers in their order. */
export async function each<Thing, Result>(things: Thing[], work: (thing: Thing) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < things.length) {
      const place = next++
      results[place] = await work(things[place]!)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
