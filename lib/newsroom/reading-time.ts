// How long a story takes to read.
import type { Language } from '#lib/i18n/routing.ts'
import type { Body } from './body.ts'
import { countWords, wordsOf } from './body-words.ts'

// What adults read in silence: English by Brysbaert 2019 (doi:10.1016/j.jml.2019.104047), Arabic about a quarter slower, its words carrying more.
const WORDS_A_MINUTE: Record<Language, number> = { ar: 180, en: 238 }

/** Whole minutes, 0 for a few lines. */
export const readingMinutes = (body: Body, language: Language) => minutesFor(countWords(wordsOf(body)), language)
export const minutesFor = (words: number, language: Language) => Math.round(words / WORDS_A_MINUTE[language])
