// What turns a line around unseen leaves what people type and paste; what shapes a word or keeps a name together may stay.

/**
 * The text without embeddings and overrides of direction, isolates that lack their other half, soft hyphens, BOMs and other unseen signs.
 * Marks of direction (LRM, RLM, ALM) leave where no sign stands that they could move: between letters, at the ends, and inside a word or address
 * of ASCII, which the page isolates by itself. A ZWNJ or ZWJ stays only where it changes how letters join («می‌خواهم», «١٤٤٨ه‍»), in emoji,
 * and in the scripts of India, which need both. No letter that is seen is touched; to do it twice is to do it once.
 */
export const withoutControls = (text: string) => withoutIdleMarks(withoutLooseIsolates(text.replace(NEVER_WANTED, '')))

/** The same of each text of a record; what is no text stays as it is. */
export const wordsWithoutControls = <Words extends object>(words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? withoutControls(word) : word])) as Words

// Unicode's own names: C0 and C1 but white space; soft hyphen; ZWSP; LRE…RLO; WJ and invisible operators; the deprecated six; BOM; annotation; language tags beside flags.
const NEVER_WANTED =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}\u{E0001}]|(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0020}-\u{E007F}]+/gu

const ISOLATE_OR_END = /[\u2066-\u2069\n\u0085\u2029]/gu

// A paragraph's end closes what is open (UAX #9, BD9): the two halves stand in one.
function withoutLooseIsolates(text: string): string {
  const loose = new Set<number>()
  let open: number[] = []
  for (const { 0: sign, index } of text.matchAll(ISOLATE_OR_END)) {
    if (sign === '\u2069') {
      if (open.pop() === undefined) loose.add(index)
    } else if (/[\u2066-\u2068]/u.test(sign)) open.push(index)
    else open = closed(open, loose)
  }
  closed(open, loose)
  return loose.size === 0 ? text : text.replace(ISOLATE_OR_END, (sign, index: number) => (loose.has(index) ? '' : sign))
}

function closed(open: number[], loose: Set<number>): number[] {
  for (const place of open) loose.add(place)
  return []
}

const IDLE = /([\u061C\u200C-\u200F]+)/u

/** What is seen beside a run of unseen marks: the very next sign, and the letter under whose harakat it stands. Empty at an end of the text. */
type Beside = { sign: string; letter: string }

function withoutIdleMarks(text: string): string {
  // Seen and unseen parts in turn; the first and the last are seen, if empty.
  const parts = text.split(IDLE)
  if (parts.length === 1) return text
  const before = besideEach(parts, part => [...part].reverse())
  const after = besideEach(parts.toReversed(), part => [...part]).reverse()
  return parts.map((part, place) => (place % 2 === 0 ? part : needed(part, before[place - 1]!, after[place + 1]!))).join('')
}

/** For each part, what ends it and all before it; `inOrder` gives the letters of a part from the end that is asked for. */
function besideEach(parts: string[], inOrder: (part: string) => string[]): Beside[] {
  let beside: Beside = { sign: '', letter: '' }
  return parts.map((part, place) => {
    if (place % 2 === 1 || part === '') return beside
    const letters = inOrder(part)
    beside = { sign: letters[0] ?? '', letter: letters.find(letter => !/\p{M}/u.test(letter)) ?? beside.letter }
    return beside
  })
}

function needed(marks: string, before: Beside, after: Beside): string {
  const joiner = [...marks].find(mark => changesJoining(mark, before.letter, after.letter)) ?? ''
  if (isIdleBetween(before.sign, after.sign)) return joiner
  return joiner + [...new Set(marks.replace(/[\u200C\u200D]/gu, ''))].join('')
}

const isIdleBetween = (before: string, after: string) => (/^[\p{L}\p{M}]?$/u.test(before) && /^[\p{L}\p{M}]?$/u.test(after)) || (/^[!-~]$/.test(before) && /^[!-~]$/.test(after))

// Letters that do not join the one after them (Unicode, ArabicShaping.txt, joining type R or U); all other Arabic letters join both sides.
const JOINS_NOT_THE_NEXT = /^[آأؤإاةدذرزوٱ-ٳٵ-ٷڈ-ڙۀۃۄ-ۋۏەۮۯٴۓےݙݚݛݫݬݱݳݴݸݹ]$/u
const isJoining = (letter: string) => /^(?=[\p{Script=Arabic}ـ])\p{L}$/u.test(letter) && !/^[ءٴ\uFB50-\uFDFF\uFE70-\uFEFC]$/u.test(letter)
const joinsNext = (letter: string) => isJoining(letter) && !JOINS_NOT_THE_NEXT.test(letter)

const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u
const OF_INDIA = /^(?![\p{Script=Arabic}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]$/u

function changesJoining(mark: string, before: string, after: string): boolean {
  if (mark !== '\u200C' && mark !== '\u200D') return false
  if (OF_INDIA.test(before)) return true
  const wouldJoin = joinsNext(before) && isJoining(after)
  if (mark === '\u200C') return wouldJoin
  return (EMOJI.test(before) && EMOJI.test(after)) || (!wouldJoin && (joinsNext(before) || isJoining(after)))
}
