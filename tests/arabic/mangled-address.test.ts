// One story, one topic, one section, and what becomes of their addresses on the way to a reader.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meantAddress } from '#lib/arabic/mangled-address.ts'
import { slugOf } from '#lib/arabic/slug.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { sampleOf } from '#tests/counts.ts'

const STORY = '/العالمية/12/الحكومة-تقر-الموازنة'
const TOPIC = '/topic/إعادة-الإعمار-2026'
const SECTION = '/اقتصاد'

const readAs = (table: string) => (path: string) => [...new TextEncoder().encode(path)].map(byte => new TextDecoder(table).decode(Uint8Array.of(byte))).join('')
const asLatin = (path: string) => [...new TextEncoder().encode(path)].map(byte => String.fromCharCode(byte)).join('')
const windows1256 = new Map([...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [letter, byte]))
const windowsBytes = (path: string) => [...path].map(letter => windows1256.get(letter)!)
const percent = (bytes: number[]) => bytes.map(byte => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`)).join('')
const afterEachLetter = (sign: string) => (path: string) => path.replace(/\p{L}/gu, letter => letter + sign)

const FORMS: Record<string, (path: string) => string> = {
  'as it is': path => path,
  'percent-encoded': encodePath,
  'in lower-case hex': path => encodePath(path).toLowerCase(),
  'encoded twice': path => encodePath(encodePath(path)),
  'encoded three times': path => encodePath(encodePath(encodePath(path))),
  'encoded twice, in lower case': path => encodePath(encodePath(path).toLowerCase()),
  'with its slashes encoded': path => `/${encodeURIComponent(path.slice(1))}`,
  'in NFD': path => encodePath(path.normalize('NFD')),
  'with harakat': path => encodePath(afterEachLetter('\u064e')(path)),
  'with shadda and tanween': path => afterEachLetter('\u0651\u064c')(path),
  'with tatweel': path => encodePath(path.replace(/(?<=\p{L})(?=\p{Script=Arabic})/gu, 'ـــ')),
  'by escape() of old browsers': path => [...path].map(letter => (letter > '\x7f' ? `%u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join(''),
  'by escape(), in capitals': path => [...path].map(letter => (letter > '\x7f' ? `%u${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}` : letter)).join(''),
  'in Windows-1256': path => percent(windowsBytes(path)),
  'in Windows-1256, lower case': path => percent(windowsBytes(path)).toLowerCase(),
  'in Windows-1256, encoded twice': path => encodePath(percent(windowsBytes(path))),
  'in Windows-1256, read as Latin-1': path =>
    windowsBytes(path)
      .map(byte => String.fromCharCode(byte))
      .join(''),
  'in UTF-8, read as Latin-1': asLatin,
  'in UTF-8, read as Latin-1, encoded again': path => encodePath(asLatin(path)),
  'in UTF-8, read as Windows-1252': readAs('windows-1252'),
  'in UTF-8, read as Windows-1252, encoded again': path => encodePath(readAs('windows-1252')(path)),
  'read as Windows-1252 twice': path => readAs('windows-1252')(readAs('windows-1252')(path)),
  'in UTF-8, read as Windows-1256': readAs('windows-1256'),
  'with + for the hyphen': path => path.replaceAll('-', '+'),
  'with spaces for hyphens': path => path.replaceAll('-', '%20'),
  'with dashes that a phone put in': path => path.replaceAll('-', '\u2013'),
  'with hyphens that do not break': path => path.replaceAll('-', '\u2011'),
  'with two hyphens': path => path.replaceAll('-', '--'),
  'with an Arabic comma behind it': path => `${path}،`,
  'with an encoded Arabic comma behind it': path => `${encodePath(path)}%D8%8C`,
  'with a full stop': path => `${encodePath(path)}.`,
  'with a bracket and a full stop': path => `${path}).`,
  'with an encoded bracket': path => `${encodePath(path)}%29`,
  'with a guillemet': path => `${path}»`,
  'with an encoded guillemet and a comma': path => `${encodePath(path)}%C2%BB,`,
  'with quotes and an exclamation mark': path => `${path}”!`,
  'with an Arabic question mark': path => `${path}؟`,
  'with stars of WhatsApp': path => `${path}*`,
  'with an ellipsis': path => `${path}…`,
  'with &amp; and what follows': path => `${encodePath(path)}&amp;utm_source=telegram`,
  'with & and what follows': path => `${encodePath(path)}&fbclid=x1`,
  'with an encoded question': path => `${encodePath(path)}%3Futm_source%3Dx`,
  'with &amp; alone': path => `${path}&amp;`,
  'as entities of HTML': path => [...path].map(letter => (letter > '\x7f' ? `&#${letter.charCodeAt(0)};` : letter)).join(''),
  'with a mark of direction before and behind': path => `/\u200f${path.slice(1)}\u200f`,
  'with an encoded RLM': path => `${encodePath(path)}%E2%80%8F`,
  'in isolates': path => `/\u2067${path.slice(1)}\u2069`,
  'with zero-width spaces and a BOM': path => `${path.replaceAll('-', '\u200b-\u200c')}\ufeff`,
  'with an override': path => path.replaceAll('-', '-\u202e'),
  'in presentation forms': path => path.replaceAll('ا', '\ufe8d').replaceAll('ل', '\ufedf').replaceAll('ت', '\ufe97'),
  'with a slash at its end': path => `${path}/`,
  'with doubled slashes': path => path.replaceAll('/', '//'),
  'with a line’s end': path => `${path}%0A`,
  'with a space before': path => ` ${path} `,
  'with a percent sign cut off': path => `${encodePath(path)}%D`,
  'with half a letter at its end': path => `${encodePath(path)}%D8`,
}

describe.each([
  ['a story', STORY],
  ['a topic', TOPIC],
  ['a section', SECTION],
])('the address of %s', (_name, path) => {
  test.each(Object.entries(FORMS))('%s', (_form, mangle) => expect(meantAddress(mangle(path))).toBe(path))
})

test('more than forty forms are known, and most of them differ', () => {
  expect(new Set(Object.values(FORMS).map(mangle => mangle(STORY))).size).toBeGreaterThanOrEqual(50)
})

describe('what is no address', () => {
  test.each(['', 'العالمية', '/%D7%F7', '/..', '/../etc/passwd', '/a/%2e%2e/b', '/a%5cb', '/%00', '/%80%E0/x', '/%uD800'])('%s', raw => expect(meantAddress(raw)).toBeNull())
})

describe('what only looks mangled stays', () => {
  test.each(['/', '/en/world', '/topic/café', '/العالمية/feed.xml', '/n/12', '/n/+12', '/n/-1', '/x/0012/y', '/x/٥/y', '/author/rima-khalil', '/topic/été-à-gaza', '/policy/privacy'])('%s', path =>
    expect(meantAddress(path)).toBe(path),
  )
})

describe('of any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('/', '%', 'D8', 'A7', '%u0627', 'ا', 'Ø§', 'َ', '+', '-', '&amp;', '.', '\u202e', '12', 'é', '%25'), { maxLength: 20 }).map(parts => parts.join('')),
  )
  const numRuns = sampleOf(2_000, 10_000)

  test('what comes out is clean: it means itself, and no sign in it is unseen or unfit', () => {
    fc.assert(
      fc.property(texts, text => {
        const meant = meantAddress(`/${text}`)
        if (meant === null) return
        expect(meantAddress(meant)).toBe(meant)
        expect(meant).not.toMatch(/[\p{Cf}\p{Cc}\u0640\u064b-\u0652\ufffd]|\/\/|^(?!\/)/u)
      }),
      { numRuns },
    )
  })

  test('every slug is found again from its encoded, doubled and decomposed forms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const slug = slugOf(text)
        if (!/^\p{L}/u.test(slug)) return
        for (const form of [encodePath(`/topic/${slug}`), encodePath(encodePath(`/topic/${slug}`)), encodePath(`/topic/${slug.normalize('NFD')}`)]) expect(meantAddress(form)).toBe(`/topic/${slug}`)
      }),
      { numRuns },
    )
  })
})

test('long rubbish ends soon', () => {
  for (const part of ['%25', '%u0627', '&amp;', 'Ø', '%D8', '/', '.', '،', '&a=', '&#1575;']) for (const length of [3_900, 200_000]) meantAddress(`/${part.repeat(length / part.length)}x`)
}, 5_000)
