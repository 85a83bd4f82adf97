// What was found is shown with its very letters marked, and nothing of the story is lost or changed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexWords } from '#lib/arabic/index-words.ts'
import { highlight, type Piece, snippetOf } from '#lib/arabic/snippet.ts'
import { foldedWords, wordsOf } from '#lib/arabic/words.ts'
import { sampleOf } from '#tests/counts.ts'
import { anyText, FLOODS } from './any-text.ts'

const runs = { numRuns: sampleOf(1_000, 10_000), seed: 9 }
const stemsOf = (query: string, language: 'ar' | 'en' = 'ar') => new Set(indexWords(query, language).map(word => word.stem))
const textOf = (pieces: Piece[]) => pieces.map(piece => piece.text).join('')
const hitsOf = (pieces: Piece[]) => pieces.filter(piece => piece.isHit).map(piece => piece.text)

describe('in a headline', () => {
  test('the letters that answer are marked with their harakat, clitics and tatweel', () => {
    const pieces = highlight('«رويترز»: الحُكُومَةُ وبِالحكومـــة ٣ مرّات، Reuters', stemsOf('حكومة reuters ٣'), 'ar')
    expect(pieces).toEqual<Piece[]>([
      { text: '«رويترز»: ', isHit: false },
      { text: 'الحُكُومَةُ', isHit: true },
      { text: ' ', isHit: false },
      { text: 'وبِالحكومـــة', isHit: true },
      { text: ' ', isHit: false },
      { text: '٣', isHit: true },
      { text: ' مرّات، ', isHit: false },
      { text: 'Reuters', isHit: true },
    ])
  })

  test('in English the forms of a word are marked too', () => {
    expect(hitsOf(highlight('Elections: the elected of غزة', stemsOf('election', 'en'), 'en'))).toEqual(['Elections', 'elected'])
  })

  test('where nothing answers it is one piece, and an empty one is none', () => {
    expect(highlight('خبر عاجل', new Set(), 'ar')).toEqual([{ text: 'خبر عاجل', isHit: false }])
    expect(highlight('', stemsOf('خبر'), 'ar')).toEqual([])
  })
})

const before = Array.from({ length: 60 }, (_, at) => `سطر${at}`).join(' ')

describe('around the best passage', () => {
  test('six words stand before it, and an ellipsis on each side', () => {
    const snippet = snippetOf(`${before} «هُدنةٌ» في غـــزة ${before}`, stemsOf('هدنة غزة'), 'ar')
    expect(snippet[0]).toEqual({ text: '…', isHit: false })
    expect(snippet.at(-1)).toEqual({ text: '…', isHit: false })
    expect(hitsOf(snippet)).toEqual(['هُدنةٌ', 'غـــزة'])
    expect(textOf(snippet)).toMatch(/^…سطر54 سطر55 سطر56 سطر57 سطر58 سطر59 «هُدنةٌ» في غـــزة سطر0 /)
    expect(foldedWords(textOf(snippet))).toHaveLength(40)
  })

  test('at the end of a story the forty last words stand, to its last sign', () => {
    const snippet = snippetOf(`${before} غزة!»`, stemsOf('غزة'), 'ar')
    expect(textOf(snippet)).toMatch(/^…سطر21 .* غزة!»$/)
  })

  test('where nothing answers its beginning stands, from its first sign', () => {
    expect(textOf(snippetOf(`«${before}`, stemsOf('غزة'), 'ar'))).toMatch(/^«سطر0 .* سطر39…$/)
  })

  test('a short story stands whole', () => expect(textOf(snippetOf('(خبر)', stemsOf('خبر'), 'ar'))).toBe('(خبر)'))
})

describe('of any text', () => {
  const languages = fc.constantFrom('ar' as const, 'en' as const)

  test('the pieces put together are the text, letter by letter, and what is marked are its words', () => {
    fc.assert(
      fc.property(anyText, anyText, languages, (text, query, language) => {
        const stems = stemsOf(`${query} ${text.slice(0, 8)}`, language)
        const pieces = highlight(text, stems, language)
        expect(textOf(pieces)).toBe(text)
        const answers = wordsOf(text).filter(word => stems.has(indexWords(word.text, language)[0]!.stem))
        expect(hitsOf(pieces)).toEqual(answers.map(word => text.slice(word.from, word.to)))
      }),
      runs,
    )
  })

  test('a snippet is cut out of the text, forty words at most, and shows an answer where there is one', () => {
    const long = fc.array(anyText, { maxLength: 12 }).map(texts => texts.join(' '))
    fc.assert(
      fc.property(long, anyText, languages, (text, query, language) => {
        const stems = stemsOf(query, language)
        const pieces = snippetOf(text, stems, language)
        const [lead, tail] = [pieces[0]?.text === '…' && !text.startsWith(textOf(pieces.slice(0, 2))), pieces.at(-1)?.text === '…']
        const shown = textOf(pieces.slice(lead ? 1 : 0, tail ? -1 : undefined))
        expect(text).toContain(shown)
        expect(foldedWords(shown).length).toBeLessThanOrEqual(40)
        const answers = indexWords(text, language).some(word => stems.has(word.stem))
        expect(hitsOf(pieces).length > 0).toBe(answers)
      }),
      runs,
    )
  })
})

test.each(FLOODS)(
  '%s is shown soon',
  (_name, flood) => {
    expect(textOf(snippetOf(`غزة ${flood}`, stemsOf('غزة'), 'ar'))).toContain('غزة')
  },
  10_000,
)
