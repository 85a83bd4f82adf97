// The bytes of a text file as the words they mean: UTF-8, UTF-16 with its mark, or the Windows-1256 of older Arabic machines.

export type RawEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'
export type RawText = { text: string; encoding: RawEncoding } | { issue: 'empty' | 'binary' | 'unknown-encoding' }

/**
 * Reads a file's bytes; lines end in LF afterwards and a byte order mark is gone, nothing else changes.
 * Refuses what is `empty` or white space only, what holds control characters (`binary`), and bytes in an encoding that we cannot
 * be sure of (`unknown-encoding`): wrong letters in a paper are worse than a refusal.
 */
export function readText(bytes: Uint8Array): RawText {
  if (bytes.length === 0) return { issue: 'empty' }
  const read = byMark(bytes) ?? decoded(bytes, 'utf-8') ?? arabicWindows(bytes)
  if (read && !HAS_CONTROLS.test(read.text)) return withPlainLines(read)
  return { issue: read || hasControlBytes(bytes) ? 'binary' : 'unknown-encoding' }
}

type Read = { text: string; encoding: RawEncoding } | null

const HAS_CONTROLS = /[^\P{Cc}\t\n\f\r]/u
const hasControlBytes = (bytes: Uint8Array) => !markOf(bytes) && bytes.some(byte => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))

const MARKS: { encoding: RawEncoding; mark: number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]
const markOf = (bytes: Uint8Array) => MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))

function byMark(bytes: Uint8Array): Read {
  const found = markOf(bytes)
  return found ? decoded(bytes, found.encoding) : null
}

function decoded(bytes: Uint8Array, encoding: RawEncoding): Read {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function arabicWindows(bytes: Uint8Array): Read {
  const read = markOf(bytes) ? null : decoded(bytes, 'windows-1256')
  return read && readsAsArabic(read.text) ? read : null
}

// Windows-1256 gives every byte a letter, so Cyrillic, Greek, French or noise decodes too. Arabic shows itself by three things:
// nearly all high characters are Arabic, its six commonest letters carry a third of any text, and its words have a word's length.
function readsAsArabic(text: string): boolean {
  const high = count(text, /[^\p{ASCII}\s‘’“”«»–—…\u200C-\u200F]/gu)
  const arabic = count(text, /[\p{Script=Arabic}\u064B-\u0652ـ،؛؟]/gu)
  const words = text.match(/[\p{L}\p{M}]*\p{Script=Arabic}[\p{L}\p{M}]*/gu) ?? []
  return words.length >= 3 && arabic >= 0.95 * high && count(text, /[اليمنو]/gu) >= 0.3 * arabic && words.filter(isArabicWord).length >= 0.95 * words.length
}

const isArabicWord = (word: string) => word.length <= 16 && !/\p{Script=Latin}/u.test(word)
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0

function withPlainLines({ text, encoding }: NonNullable<Read>): RawText {
  const plain = text.replace(/\r\n?/g, '\n')
  return plain.trim() === '' ? { issue: 'empty' } : { text: plain, encoding }
}
