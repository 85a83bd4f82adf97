// Which parts of a line must keep together and run their own way: Latin names, figures with their signs, scores, addresses.

/** `plain` text needs nothing. `latin` and `arabic` are words of the other direction. `figure` must not break; `arabicFigure` is one in ٠–٩. */
export type Run = { kind: 'plain' | 'latin' | 'arabic' | 'figure' | 'arabicFigure'; text: string }

/** Splits text that stands in a page of `direction` into runs; the runs, put together, are the text letter for letter. */
export function splitRuns(text: string, direction: 'rtl' | 'ltr'): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(direction === 'rtl' ? IN_ARABIC : IN_LATIN)) {
    if (match.index > from) runs.push({ kind: 'plain', text: text.slice(from, match.index) })
    runs.push({ kind: kindOf(match), text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) runs.push({ kind: 'plain', text: text.slice(from) })
  return runs
}

/** The attributes of the `<bdi>` that keeps a run together; of class `n` is what may not be broken. */
export type Marks = { class?: 'n'; lang?: 'ar'; dir?: 'ltr' | 'rtl' }

/** In letters: what is longer would not fit a phone's line, and may be broken. */
const LONGEST_NAME = 20

/** Null for a run that needs nothing. */
export function marksOf({ kind, text }: Run): Marks | null {
  switch (kind) {
    case 'plain':
      return null
    case 'latin':
      return text.length <= LONGEST_NAME ? { class: 'n' } : {}
    case 'arabic':
      return { lang: 'ar' }
    case 'figure':
      return { class: 'n', dir: 'ltr' }
    case 'arabicFigure':
      return { class: 'n', dir: 'rtl' }
    default:
      return kind satisfies never
  }
}

function kindOf({ groups = {} }: RegExpMatchArray): Run['kind'] {
  if (groups.arabic !== undefined) return 'arabic'
  if (groups.latin !== undefined) return 'latin'
  return /[٠-٩۰-۹]/u.test(groups.figure ?? '') ? 'arabicFigure' : 'figure'
}

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s«»"“”<>،؛؟\u2066-\u2069]*[^\s«»"“”<>،؛؟.,:;!)\]\u2066-\u2069]|(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+`

// A Latin word may hold digits, accents and the marks of names (AT&T, COVID-19, C++, U.S.); a short number may follow or a quantity lead it.
const LATIN_WORD = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d'’.&/@_\-–]*[\p{Script=Latin}\p{M}\d])?[+#]*)`
const QUANTITY = String.raw`(?:(?<!\d)\d+(?:[.,]\d+)*(?:[ \u00A0](?=[\p{Script=Latin}°]{1,4}(?![\p{L}\p{N}]))|-?(?=\p{Script=Latin}))°?)`
// A hashtag and a handle begin at their mark.
const LATIN = String.raw`(?:[#@](?=\p{Script=Latin}))?${QUANTITY}?${LATIN_WORD}(?:(?:[,:]?[ \u00A0](?=\p{Script=Latin})|[ \u00A0](?=\d))(?:${LATIN_WORD}|\d+(?:[.,]\d+)*(?![\p{L}\p{N}%٪:/\-–]|[.,]\d)))*`

const PHONE = String.raw`\+\d[\d \u00A0()\-]{5,}\d|(?<!\d)0\d{1,3}[ \u00A0\-]\d{3}[ \u00A0\-]?\d{3,4}(?!\d)`
const SIGN_BEFORE = String.raw`(?:(?<![\p{L}\p{N}])[+\-−±]|[~≈<>$€£#№])?`
const SIGN_AFTER = String.raw`(?:[ \u00A0]?[%٪‰]|°[CF]?|[$€£])`
const number = (digit: string) => `${SIGN_BEFORE}${digit}+(?:[.,٫٬]${digit}+)*${SIGN_AFTER}?`
// A score, range, date or hour: numbers joined by one mark; only a score of few goals is written with spaces around it.
const joined = (digit: string) => String.raw`(?<!${digit})${digit}{1,2}[ \u00A0][\-–][ \u00A0]${digit}{1,2}(?![.,:/]?[\p{L}\p{N}%٪])|${number(digit)}(?:[\-–—−:/×]${number(digit)})*`
// Behind a digit nothing begins: a long number is looked at once, not from each of its digits.
const figure = (digit: string) => String.raw`(?<!${digit})(?!${digit}+(?![\d٠-٩۰-۹%٪‰°$€£]|[ \u00A0][%٪‰]|[.,٫٬:/×\-–—−]${digit}|[ \u00A0][\-–][ \u00A0]${digit}))(?:${joined(digit)})`
const FIGURE = `${PHONE}|${figure(String.raw`\d`)}|${figure('[٠-٩]')}|${figure('[۰-۹]')}`

const ARABIC_WORD = String.raw`\p{Script=Arabic}[\p{Script=Arabic}\p{M}ـ\d]*`
const ARABIC = String.raw`[«(]?${ARABIC_WORD}(?:[،؛:]?[ \u00A0-]?[«]?${ARABIC_WORD}[»]?)*`

// Most letters are of the page's own script, and nothing begins there or at a space: said first, they cost one look.
const IN_ARABIC = new RegExp(`(?![ \\u0621-\\u065F])(?:(?<latin>${ADDRESS}|${LATIN})|(?<figure>${FIGURE}))`, 'gu')
const IN_LATIN = new RegExp(`(?![ A-Za-z])(?:(?<arabic>${ARABIC})|(?<figure>${FIGURE}))`, 'gu')
