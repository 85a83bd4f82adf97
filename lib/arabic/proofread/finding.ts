// What the proof-reader says: which rule, where, and what should stand there.
import type { Edition } from '#lib/newsroom/edition.ts'
import type { Copy } from './copy.ts'

/** Where two findings overlap, the one whose rule stands earlier here is kept (see settle.ts). The words for people: `proofread.<rule>`. */
export const ruleIds = [
  'repeated-clause',
  'doubled-word',
  'house-list',
  'presentation-form',
  'hamza',
  'ta-marbuta',
  'alef-maqsura',
  'persian-letter',
  'tatweel',
  'latin-comma',
  'latin-semicolon',
  'latin-question-mark',
  'missing-space-after-mark',
  'space-before-mark',
  'doubled-mark',
  'doubled-space',
  'straight-quotes',
  'unbalanced-quote',
  'unbalanced-bracket',
  'mixed-digits',
  'number-and-unit',
  'strayed-number',
  'spelling',
] as const
export type RuleId = (typeof ruleIds)[number]

/** `from` and `to` are UTF-16 offsets in the text as given; `fix` replaces that range, null where only a person can decide: `suggestions` of a dictionary. */
export type Finding = { rule: RuleId; from: number; to: number; fix: string | null; found: string; suggestions?: string[] }

export type HouseWord = { wrong: string; right: string }

/** What the rules lean on: the edition's digits, the house list, how often a spelling was counted, and a dictionary where there is one. */
export type Desk = {
  edition: Pick<Edition, 'digits'>
  houseList: HouseWord[]
  counts: (word: string) => number
  isKnownWord?: (word: string) => boolean
  suggest?: (word: string) => string[]
}

export type Rule = (copy: Copy, desk: Desk) => Finding[]

export function findingAt(copy: Copy, rule: RuleId, { from, to, fix }: { from: number; to: number; fix: string | null }): Finding {
  return { rule, from, to, fix, found: copy.text.slice(from, to) }
}
