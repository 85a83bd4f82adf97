// A number and what it counts, where no message of next-intl stands: «قصتان», «٣ قصص», «١١ قصة».
import type { Print } from '#lib/newsroom/edition.ts'
import { formatNumber } from './digits.ts'

/**
 * The forms of a counted noun, `#` standing for the number: Arabic has all six, English `one` and `other`. What a language has and the
 * table lacks is its `other`.
 */
export type NounForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** «لا قصص، قصة واحدة، قصتان، ٣ قصص، ١١ قصة، ١٠٠ قصة» from one table, by the rules of CLDR: the last two digits decide. */
export const countedNoun = (count: number, forms: NounForms, print: Print) => (forms[RULES[print.language].select(count)] ?? forms.other).replaceAll('#', () => formatNumber(count, print))

const RULES: Record<Print['language'], Intl.PluralRules> = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }
