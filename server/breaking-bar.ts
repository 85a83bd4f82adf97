// The breaking bar: the edge puts it into pages, so that one alert does not empty the memory.
import { getBreaking } from '#db/published.ts'
import { isolatedHtml } from '#lib/arabic/isolate-html.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { liteHref } from '#lib/newsroom/lite.ts'
import { xml } from '#lib/newsroom/xml.ts'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { words } from './words.ts'

/** Pages compare bars by identity: a new object is a new bar. */
export type Bar = { html: Buffer; liteHtml: Buffer; until: number; tags: Set<string> }

const none = (): Bar => ({ html: Buffer.alloc(0), liteHtml: Buffer.alloc(0), until: Number.POSITIVE_INFINITY, tags: new Set() })

export type Bars = {
  current: Record<Language, Bar>
  /** A change touched this tag: what a bar says, or the story that it leads to. */
  touched: (tag: string) => Promise<void>
  reloadAll: () => Promise<void>
  /** The time has come at which a bar is no longer true. */
  reloadEnded: () => Promise<void>
}

/** The bars of both languages as they are now. */
export async function readBars(): Promise<Bars> {
  const current: Record<Language, Bar> = { ar: none(), en: none() }
  const reload = async (language: Language) => {
    const { result: alert, answer } = await collectAnswer(() => getBreaking(language))
    const html = alert ? barHtml(language, alert) : ''
    const liteHtml = alert ? barHtml(language, { ...alert, path: alert.path && liteHref(alert.path) }) : ''
    const bar = { html: Buffer.from(html), liteHtml: Buffer.from(liteHtml), until: answer.freshUntil, tags: answer.tags }
    // The same words stay the same bar, or every page would be dressed anew.
    current[language] = bar.html.equals(current[language].html) ? Object.assign(current[language], { until: bar.until, tags: bar.tags }) : bar
  }
  const reloadWhere = async (isDue: (bar: Bar) => boolean) => {
    for (const language of languages) if (isDue(current[language])) await reload(language)
  }
  const reloadAll = () => reloadWhere(() => true)
  await reloadAll()
  return { current, reloadAll, touched: tag => reloadWhere(bar => bar.tags.has(tag)), reloadEnded: () => reloadWhere(bar => bar.until <= nowInMilliseconds()) }
}

function barHtml(language: Language, alert: { id: number; text: string; path: string | null }) {
  const { breaking, close } = words[language]
  const text = isolatedHtml(alert.text, language)
  const line = alert.path ? `<a href="${xml(alert.path)}">${text}</a>` : `<span>${text}</span>`
  // A form of the method `dialog` closes its dialog without a script.
  return `<dialog class="breaking" open data-alert="${alert.id}" aria-label="${xml(breaking)}"><strong>${xml(breaking)}</strong> ${line} <form method="dialog"><button>${xml(close)}</button></form></dialog>`
}
