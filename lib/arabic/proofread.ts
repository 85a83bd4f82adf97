// The proof-reader (مدقق): finds what an Arabic desk would mend, says by which rule, and mends it.
import { readCopy } from './proofread/copy.ts'
import { digitRules } from './proofread/digits.ts'
import { alefMaqsura, taMarbuta } from './proofread/endings.ts'
import type { Desk, Finding, Rule } from './proofread/finding.ts'
import { hamza } from './proofread/hamza.ts'
import { houseWords } from './proofread/house-list.ts'
import { letterRules } from './proofread/letters.ts'
import { markRules } from './proofread/marks.ts'
import { quoteRules } from './proofread/quotes.ts'
import { repeatRules } from './proofread/repeats.ts'
import { settle } from './proofread/settle.ts'
import { spelling } from './proofread/spelling.ts'
import { strayedNumbers } from './proofread/strayed-number.ts'
import { surfaceCountOf } from './word-counts.ts'

export type { Finding, RuleId } from './proofread/finding.ts'
export { ruleIds } from './proofread/finding.ts'

const RULES: Rule[] = [...repeatRules, houseWords, ...letterRules, hamza, taMarbuta, alefMaqsura, ...markRules, ...quoteRules, ...digitRules, strayedNumbers, spelling]

/**
 * Reads plain text of one paragraph or many (a line each). The findings stand in the order of the text and never overlap; the reason for
 * people is `proofread.<rule>` in messages, with `found` and `fix` as its values. Addresses, hashtags, code and Latin passages are not read.
 */
export function proofread(text: string, { edition, houseList = [], counts = surfaceCountOf, ...dictionary }: Partial<Desk> & Pick<Desk, 'edition'>): Finding[] {
  const copy = readCopy(text)
  return settle(RULES.flatMap(rule => rule(copy, { edition, houseList, counts, ...dictionary })))
}

/** The text with the fixes of these findings in place; what only a person can decide stays as it is. The findings must be of this text. */
export function mend(text: string, findings: Finding[]): string {
  let mended = ''
  let at = 0
  for (const { from, to, fix } of findings) {
    if (fix === null) continue
    mended += text.slice(at, from) + fix
    at = to
  }
  return mended + text.slice(at)
}
