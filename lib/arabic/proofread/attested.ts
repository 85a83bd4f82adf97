// Whether a spelling was ever counted, with the small words that Arabic writes joined to it, or without.

const HEADS = ['وال', 'بال', 'كال', 'فال', 'ولل', 'وبال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', '']
const ENDS = ['', 'ات', 'ين', 'ون', 'ان', 'ها', 'هم', 'ه', 'نا', 'ية', 'ي', 'ا', 'ة']
const FEWEST_LETTERS = 3

/** The words that may stand behind the joined particles of `plain`: [the particles, the rest]; «لل» gives the article back. */
export const behindHeads = (plain: string): [head: string, rest: string][] =>
  HEADS.filter(head => plain.startsWith(head) && plain.length - head.length >= FEWEST_LETTERS).map(head => [head, plain.slice(head.length)])

/** The highest count of the word, with other particles or none before it. */
export const headlessCount = (plain: string, counts: (word: string) => number) =>
  Math.max(counts(plain), ...behindHeads(plain).flatMap(([head, rest]) => (/(?:ال|لل)$/u.test(head) ? [counts(rest), counts(`ال${rest}`)] : [counts(rest)])))

/** The spelling that was counted most often, also without its endings; null when none was. */
export function bestAttested(spellings: string[], counts: (word: string) => number): string | null {
  const ranked = spellings.map(spelling => ({ spelling, count: headlessCount(spelling, counts) || withoutEnd(spelling, counts) })).sort((a, b) => b.count - a.count)
  return ranked[0] && ranked[0].count > 0 ? ranked[0].spelling : null
}

function withoutEnd(spelling: string, counts: (word: string) => number) {
  return Math.max(
    0,
    ...ENDS.filter(end => end !== '' && spelling.endsWith(end) && spelling.length - end.length >= FEWEST_LETTERS)
      .map(end => spelling.slice(0, -end.length))
      .flatMap(rest => [headlessCount(rest, counts), headlessCount(`${rest}ة`, counts)]),
  )
}
