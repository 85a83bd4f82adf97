// What a file of text is when it is no story: source code, a table, a list of links, or another script's words.
import { isParagraphShaped, type Line } from './raw-lines.ts'

/** Programs, markup and data are full of signs that prose hardly uses. */
export function isSourceCode(lines: Line[]): boolean {
  const text = lines
    .map(line => line.words)
    .join('')
    .replace(/\s/gu, '')
  return (text.match(/[{}[\]=<>;_$\\*+&|#@^~`]/gu)?.length ?? 0) > SIGNS_IN_PROSE * text.length
}

/** Rows of values: commas, semicolons, tabs or bars without a space after them, and no sentence's end. */
export function isTable(lines: Line[]): boolean {
  const rows = lines.filter(({ words }) => (words.match(/[,;\t|،؛](?=\S|$)|\t/gu)?.length ?? 0) >= 2 && !isParagraphShaped(words))
  return lines.length >= 3 && rows.length >= 0.8 * lines.length
}

export const isListOfLinks = (lines: Line[]) => lines.filter(({ words }) => /https?:\/\/|www\./u.test(words)).length > lines.length / 2

/** The language of most letters; null where they are neither Arabic nor Latin. */
export function languageOf(lines: Line[]): 'ar' | 'en' | null {
  const text = lines.map(line => line.words).join(' ')
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  const [all, arabic, latin] = [count(/\p{L}/gu), count(/(?=\p{L})\p{Script=Arabic}/gu), count(/\p{Script=Latin}/gu)]
  if (arabic + latin < all / 2) return null
  return arabic >= latin ? 'ar' : 'en'
}

const SIGNS_IN_PROSE = 0.03
