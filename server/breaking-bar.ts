// The breaking bar: the edge puts it into pages, so that one alert does not empty the memory.
import { getBreaking } from '#db/published.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { words } from './words.ts'

/** Pages compare bars by identity: a new object is a new bar. */
export type Bar = { html: Buffer; until: number }

const none = (): Bar => ({ html: Buffer.alloc(0), until: Number.POSITIVE_INFINITY })

export type Bars = { current: Record<Language, Bar>; reload: (language: Language) => Promise<void>; reloadEnded: () => Promise<void> }

/** The bars of both languages; `reload` after a change, `reloadEnded` as time passes. */
export async function readBars(): Promise<Bars> {
  const current: Record<Language, Bar> = { ar: none(), en: none() }
  const reload = async (language: Language) => {
    const { result: alert, answer } = await collectAnswer(() => getBreaking(language))
    const html = Buffer.from(alert ? barHtml(language, alert) : '')
    const isSame = html.equals(current[language].html)
    if (isSame) current[language].until = answer.freshUntil
    else current[language] = { html, until: answer.freshUntil }
  }
  const reloadEnded = async () => {
    for (const language of languages) if (current[language].until <= nowInMilliseconds()) await reload(language)
  }
  for (const language of languages) await reload(language)
  return { current, reload, reloadEnded }
}

function barHtml(language: Language, alert: { id: number; text: string; path: string | null }) {
  const { breaking, close } = words[language]
  const line = alert.path ? `<a href="${escape(alert.path)}">${escape(alert.text)}</a>` : `<span>${escape(alert.text)}</span>`
  // A form of the method `dialog` closes its dialog without a script.
  return `<dialog class="breaking" open data-alert="${alert.id}" aria-label="${escape(breaking)}"><strong>${escape(breaking)}</strong> ${line} <form method="dialog"><button>${escape(close)}</button></form></dialog>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, letter => ENTITIES[letter] ?? letter)
