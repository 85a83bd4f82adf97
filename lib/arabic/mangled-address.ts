// Addresses as chats, old servers and copying hands leave them, and the address that was meant.

const MOST_DECODINGS = 3
/** In characters: a longer path is nobody's link. */
const LONGEST_PATH = 4_000

/**
 * The clean path that a path of any condition means: decoded, in NFC, letters, figures and hyphens, as `encodePath` wants it; a clean one is itself.
 * Knows doubled encoding, `%u0627`, the bytes of Windows-1256, UTF-8 that was read as Windows-1252, Latin-1 or Windows-1256, entities of HTML,
 * harakat, tatweel, presentation forms, controls, `+` and other signs for the hyphen, and punctuation glued to the end.
 * Null for what no decoding makes text, for a path that climbs, and for one of over 4,000 characters. Whether the address exists is the database's to say.
 */
export function meantAddress(raw: string): string | null {
  if (raw.length > LONGEST_PATH) return null
  const asked = raw.trim()
  const text = decoded(withoutEntities(asked))
  if (!asked.startsWith('/') || STRANGE.test(text.replace(/%/g, ''))) return null
  const parts = withoutTail(text).split(/\/+/).map(read)
  if (parts.some(part => UNFIT.test(part))) return null
  const path = parts
    .map(cleanPart)
    .filter(part => part !== '')
    .join('/')
  return STRANGE.test(`/${path}`) ? null : `/${path.replace(GLUED, '')}`
}

// Parts of dots climb; a percent sign is a decoding too many.
const STRANGE = /%|(?:^|\/)\.{1,2}(?:\/|$)/
const UNFIT = /[\uFFFD\p{Cc}\p{Cs}\\]/u

// What a chat takes for the end of a link though it is the end of the sentence; and a percent sign whose digits were cut off.
const GLUED = /[\s،؛؟.,:;!?)\]}>»«"'“”‘’*_…~|\u200E\u200F\u2066-\u2069\u202A-\u202E\uFEFF/-]+$/u
const CUT_PERCENT = /%[0-9a-f]?$/i

/** Without the question and the fragment, also where their sign was lost or encoded. */
const withoutTail = (text: string) => text.replace(/[?#].*$|&(?:amp;)*(?:[\w.-]+=.*)?$|&(?:amp;)*[\w.-]+=.*$/su, '').replace(GLUED, '')

const withoutEntities = (text: string) =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => letterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)))
    .replace(/&(?:quot|raquo|laquo|rlm|lrm|zwnj|zwj|nbsp);/g, ' ')
const letterOf = (codePoint: number) => (codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD')

function decoded(text: string): string {
  let before = text.replace(CUT_PERCENT, '')
  for (let round = 0; round < MOST_DECODINGS; round++) {
    const after = before
      .replace(/(?:%u[0-9a-f]{4})+/gi, letters => letters.replace(/%u(.{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
      .replace(/(?:%[0-9a-f]{2})+/gi, fromBytes)
    if (after === before) break
    before = after
  }
  return before
}

function fromBytes(encoded: string, at: number, whole: string): string {
  const bytes = Uint8Array.from(encoded.slice(1).split('%'), hex => Number.parseInt(hex, 16))
  const isCut = at + encoded.length === whole.length && TWO_BYTES.test(whole)
  return inUtf8(bytes) ?? (isCut ? inUtf8(withoutHalfLetter(bytes)) : null) ?? inArabicWindows(bytes) ?? '\uFFFD'
}

/** A letter of UTF-8 that two bytes make, as all of Arabic are. */
const TWO_BYTES = /%[cd][0-9a-f]%[89ab][0-9a-f]/i

/** Without the first bytes of a last letter whose others were cut off. */
function withoutHalfLetter(bytes: Uint8Array) {
  const start = bytes.findLastIndex(byte => byte >= 0xc0)
  return start >= 0 && bytes.length - start < 4 ? bytes.slice(0, start) : bytes
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Null where a byte over 127 is no Arabic letter or sign in that table: then another was meant. */
function inArabicWindows(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1256').decode(bytes)
  return /^[\p{ASCII}\p{Script=Arabic}ـ،؛؟\u064B-\u0652\u200C-\u200F]*$/u.test(text) ? text : null
}

/** A part whose UTF-8, or Windows-1256, was read by another table, put back; twice where it happened twice. */
function read(part: string): string {
  let text = part
  for (let round = 0; round < 2; round++) {
    const back = ['windows-1252', 'windows-1256'].map(table => misread(text, table)).find(one => one !== null)
    if (back === undefined || back === null) break
    text = back
  }
  return text
}

function misread(text: string, table: string): string | null {
  if (/^\p{ASCII}*$/u.test(text)) return null
  const bytes = bytesIn(text, table)
  const utf8 = bytes && inUtf8(bytes)
  if (utf8) return utf8
  // One or two letters could be any language's: «É» alone is no «ة».
  const windows = table === 'windows-1252' && bytes ? inArabicWindows(bytes) : null
  return windows && (windows.match(/\p{Script=Arabic}/gu) ?? []).length >= 3 ? windows : null
}

const byteTables = new Map(['windows-1252', 'windows-1256'].map(table => [table, tableOf(table)]))

function tableOf(name: string) {
  const letters = [...new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
  return new Map(letters.map((letter, byte) => [letter, byte]))
}

/** The bytes that a table reads as this text; Latin-1's controls stand for themselves. Null where a letter has none. */
function bytesIn(text: string, table: string): Uint8Array | null {
  const bytes = [...text].map(letter => byteTables.get(table)?.get(letter) ?? (letter >= '\u0080' && letter <= '\u009F' ? letter.charCodeAt(0) : null))
  return bytes.every(byte => byte !== null) ? Uint8Array.from(bytes) : null
}

/** Slugs hold letters, figures and hyphens alone. What has no letter, such as an id, is left as it stands: «+12» is not 12. */
function cleanPart(part: string): string {
  const plain = part
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .normalize('NFC')
  return /\p{L}/u.test(plain) ? (plain.match(/[\p{L}\p{N}._]+/gu) ?? []).join('-') : part.replace(/[\p{Cf}\p{M}\u0640]/gu, '')
}
