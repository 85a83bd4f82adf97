// The pages for what cannot be shown: one of each status and language, kept apart from the memory so that they are there when the press is not.
import { directionOf, type Language, languages } from '#lib/i18n/routing.ts'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import { type ChangeRow, everything, isMissedBy } from './changes.ts'
import { liteHtml } from './lite-html.ts'
import { type Page, toPage } from './page.ts'
import type { Rendered } from './rendering.ts'
import { words } from './words.ts'

export const SORRY = [404, 500, 503] as const
export type SorryStatus = (typeof SORRY)[number]
/** Statuses that need no more than a sentence: no reader meets them by following links. */
export type PlainStatus = 400 | 403 | 405 | 413

type Parts = { ask: (innerUrl: string) => Promise<Rendered>; isPressReady: () => boolean; isCaughtUp: () => Promise<boolean> }

export function createSorry({ ask, isPressReady, isCaughtUp }: Parts) {
  const kept = new Map<string, Page>()
  const begun = new Map<string, Promise<void>>()
  const touchedSince = new Map<string, ChangeRow[]>()
  let isRenewing = false
  let wereAllMade = false

  /** Always a page: the rendered one, light where that is asked for, or its words alone when there is no press. */
  async function get(status: SorryStatus, language: Language, isLite = false): Promise<Page> {
    const page = await getFull(status, language)
    return (isLite && lightForms.get(page)) || page
  }

  async function getFull(status: SorryStatus, language: Language): Promise<Page> {
    const key = nameOf(status, language)
    const page = kept.get(key)
    if (page && isCurrent(page)) return page
    if (isPressReady()) await renew(status, language).catch(() => {})
    return kept.get(key) ?? bare(status, language)
  }

  function renew(status: SorryStatus, language: Language) {
    const key = nameOf(status, language)
    const running = begun.get(key)
    if (running) return running
    const touched: ChangeRow[] = []
    touchedSince.set(key, touched)
    const renewed = renderUntilTrue(status, language, touched).finally(() => {
      begun.delete(key)
      touchedSince.delete(key)
    })
    begun.set(key, renewed)
    return renewed
  }

  async function renderUntilTrue(status: SorryStatus, language: Language, touched: ChangeRow[]) {
    for (let tries = 0; tries < TRIES; tries++) {
      touched.length = 0
      const rendered = await ask(`/${language}/sorry/${status}`)
      await isCaughtUp()
      if (rendered.status !== status) throw new Error(`the page for ${status} answered ${rendered.status}`)
      const missed = touched.filter(row => isMissedBy(rendered, row))
      if (missed.some(row => row.kind === 'forget')) continue
      const page = toPage(nameOf(status, language), language, rendered)
      if (missed.length > 0) page.staleSince = nowInMilliseconds()
      lightForms.set(page, toPage(`${page.key} lite`, language, lightRendered(rendered, language), { isLite: true }))
      kept.set(page.key, page)
      return
    }
  }

  /** What must not be shown again leaves; what is only old stays until it is renewed. */
  function touched(row: ChangeRow) {
    for (const list of touchedSince.values()) list.push(row)
    for (const [key, page] of kept) {
      if (!page.tags.includes(row.tag)) continue
      if (row.kind === 'forget') kept.delete(key)
      else page.staleSince = nowInMilliseconds()
    }
  }

  function lostTrack() {
    kept.clear()
    for (const list of touchedSince.values()) list.push(everything)
  }

  /** Makes what is not there yet, has left or grown old before it is needed: on the day that the press is missed it is too late. */
  async function renewOld() {
    if (isRenewing || !isPressReady()) return
    isRenewing = true
    for (const language of languages) for (const status of SORRY) await getFull(status, language)
    wereAllMade ||= kept.size === languages.length * SORRY.length
    setTimeout(() => {
      isRenewing = false
    }, PAUSE_BETWEEN_RENEWALS).unref()
  }

  /** Every page has been made once: from then on there is always one to show. */
  const isReady = () => wereAllMade

  return { get, touched, renewOld, lostTrack, isReady }
}

// Made with the page and not by a render: it must be there when the press is not.
const lightForms = new WeakMap<Page, Page>()

function lightRendered(rendered: Rendered, language: Language): Rendered {
  const { html, style } = liteHtml(rendered.bytes.toString('latin1'), `/${language}`)
  return { ...rendered, contentSecurityPolicy: rendered.contentSecurityPolicy.replace(/style-src [^;]*/, `style-src ${style}`), bytes: Buffer.from(html, 'latin1') }
}

const TRIES = 3
const PAUSE_BETWEEN_RENEWALS = 500
const isCurrent = (page: Page) => page.staleSince === 0 && page.freshUntil > nowInMilliseconds()
const nameOf = (status: number, language: Language) => `sorry ${status} ${language}`

/** Words alone, in the reader's language, for when nothing can be rendered. */
const bare = (status: SorryStatus, language: Language) => toPage(nameOf(status, language), language, bareRendered(status, language))

/** The same for requests that are not a reader's. */
export function bareRendered(status: SorryStatus | PlainStatus, language: Language): Rendered {
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    contentSecurityPolicy: "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    tags: [],
    freshUntil: Number.POSITIVE_INFINITY,
    asOf: 0,
    bytes: Buffer.from(bareHtml(status, language)),
  }
}

export function bareHtml(status: SorryStatus | PlainStatus | 431, language: Language) {
  const { sorry, toFront } = words[language]
  const { title, text } = sorry[status]
  const front = language === 'ar' ? '/' : `/${language}`
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="${front}">${toFront}</a></p></html>`
}
