// Two people wrote in one story at the same time: what is taken, what is asked, and that no paragraph is lost.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleContent, emptyContent } from '#lib/newsroom/article.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { keyOf } from '#lib/newsroom/match-blocks.ts'
import { hasConflicts, type Merge, mergeContent } from '#lib/newsroom/merge.ts'
import { settle, undecided } from '#lib/newsroom/merge-choices.ts'
import { isLong } from '#tests/counts.ts'
import { bodyOf, paragraph } from '#tests/given.ts'

const story = (...paragraphs: string[]): ArticleContent => ({ ...emptyContent, headline: 'مُحَمَّدٌ في NATO', body: bodyOf(...paragraphs) })
const said = (content: ArticleContent) => content.body.content.map(block => (block.type === 'paragraph' ? block.content?.map(one => (one.type === 'text' ? one.text : '')).join('') : block.type))
const merged = (merge: Merge) => said(settle(merge, {}))

const FIRST = 'بدأت شركة Reuters في ١٢ مدينةً مشروعًا يستمرُّ 3 سنوات.'
const SECOND = 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا».'
const THIRD = 'ويبلغ طول الجسر الجديد 4 كيلومترات في ميناء سُهيل.'

describe('what only one of them changed is taken', () => {
  test('she mends the first paragraph, the chief the second beside it', () => {
    const merge = mergeContent(story(FIRST, SECOND), story(FIRST.replace('3', '5'), SECOND), story(FIRST, SECOND.replace('يومًا واحدًا', 'ساعة واحدة')))
    expect(hasConflicts(merge)).toBe(false)
    expect(merged(merge)).toEqual([FIRST.replace('3', '5'), SECOND.replace('يومًا واحدًا', 'ساعة واحدة')])
  })

  test('she adds a paragraph at the end, the chief takes the first out', () => {
    const merge = mergeContent(story(FIRST, SECOND), story(FIRST, SECOND, THIRD), story(SECOND))
    expect(merged(merge)).toEqual([SECOND, THIRD])
  })

  test('she changes the headline, the chief the kicker', () => {
    const base = story(FIRST)
    const merge = mergeContent(base, { ...base, headline: 'عنوان جديد' }, { ...base, kicker: 'حصريّ' })
    expect(settle(merge, {})).toMatchObject({ headline: 'عنوان جديد', kicker: 'حصريّ' })
    expect(hasConflicts(merge)).toBe(false)
  })

  test('both wrote the very same: nobody is asked', () => {
    const both = story(FIRST, THIRD)
    expect(hasConflicts(mergeContent(story(FIRST), both, structuredClone(both)))).toBe(false)
  })
})

describe('what both changed is asked', () => {
  const [hers, newer] = [FIRST.replace('3 سنوات', '5 سنوات'), FIRST.replace('3 سنوات', 'عامين')]
  const merge = mergeContent(story(FIRST, SECOND), { ...story(hers, SECOND), headline: 'عنوانها' }, { ...story(newer, SECOND), headline: 'عنوان الرئيسة' })

  test('the paragraph and the headline stand there in both wordings', () => {
    expect(undecided(merge, {})).toEqual(['headline', 'body.0'])
    expect(merge.fields.headline).toMatchObject({ state: 'conflict', mine: 'عنوانها', theirs: 'عنوان الرئيسة' })
  })

  test.each([
    ['mine', [hers, SECOND]],
    ['theirs', [newer, SECOND]],
    ['both', [newer, hers, SECOND]],
  ] as const)('she takes %s', (choice, words) => {
    expect(said(settle(merge, { headline: 'theirs', 'body.0': choice }))).toEqual(words)
    expect(settle(merge, { headline: 'theirs', 'body.0': choice }).headline).toBe('عنوان الرئيسة')
    expect(undecided(merge, { headline: 'theirs', 'body.0': choice })).toEqual([])
  })

  test('the chief took out what she was mending', () => {
    expect(undecided(mergeContent(story(FIRST, SECOND), story(hers, SECOND), story(SECOND)), {})).toEqual(['body.0'])
  })
})

test('without the version that she began from nothing of either is left out', () => {
  const merge = mergeContent(null, story(FIRST, THIRD), story(FIRST, SECOND))
  expect(merged(merge)).toEqual([FIRST, SECOND, THIRD])
})

const word = fc.constantFrom('قال', 'الوزيرُ', 'NATO', '١٢', '12', 'إنَّ', 'السفينة', 'وصلت', 'أمس', 'إلى', 'ميناء', 'سُهيل', '25%', '«نعم»')
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 9 }).map(words => paragraph(words.join(' '))) },
  { weight: 1, arbitrary: fc.constantFrom<Block>({ type: 'horizontalRule' }, { type: 'paragraph' }) },
  { weight: 1, arbitrary: word.map((text): Block => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] })) },
)
const anyEdit = fc.array(fc.record({ act: fc.constantFrom('change', 'delete', 'add', 'move'), at: fc.nat(20), to: fc.nat(20), block: anyBlock }), { maxLength: 6 })

function edited(base: Block[], edits: { act: string; at: number; to: number; block: Block }[]) {
  const blocks = [...base]
  for (const { act, at, to, block } of edits) {
    const place = at % (blocks.length + 1)
    if (act === 'add') blocks.splice(place, 0, block)
    else if (act === 'delete') blocks.splice(place, 1)
    else if (act === 'change' && place < blocks.length) blocks[place] = block
    else if (act === 'move') blocks.splice(to % (blocks.length + 1), 0, ...blocks.splice(place, 1))
  }
  return blocks
}

const keys = (blocks: Block[]) => new Set(blocks.map(keyOf))

test('every paragraph that either of them wrote stands in the result or is asked, and none of the old ones goes unless one of them took it out', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 9 }), anyEdit, anyEdit, fc.boolean(), (base, hers, newer, hasBase) => {
      const [mine, theirs] = [edited(base, hers), edited(base, newer)]
      const of = (content: Block[]) => ({ ...emptyContent, body: { type: 'doc' as const, content } })
      const { blocks } = mergeContent(hasBase ? of(base) : null, of(mine), of(theirs))
      const shown = keys(blocks.flatMap(piece => (piece.state === 'settled' ? piece.value : [...piece.mine, ...piece.theirs])))
      const [was, isMine, isTheirs] = [keys(base), keys(mine), keys(theirs)]
      for (const key of [...isMine, ...isTheirs]) {
        // Of two paragraphs that say the same each may have taken out another one.
        const stoodTwice = base.filter(block => keyOf(block) === key).length > 1
        const wasTakenOut = hasBase && was.has(key) && (stoodTwice || !(isMine.has(key) && isTheirs.has(key)))
        if (!wasTakenOut) expect(shown).toContain(key)
      }
    }),
    { numRuns: isLong ? 10_000 : 2_000 },
  )
}, 300_000)

test('where nobody disagrees the result is what the other made of it', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 9 }), anyEdit, (base, edits) => {
      const of = (content: Block[]) => ({ ...emptyContent, body: { type: 'doc' as const, content } })
      const changed = of(edited(base, edits))
      for (const merge of [mergeContent(of(base), of(base), changed), mergeContent(of(base), changed, of(base))]) {
        expect(hasConflicts(merge)).toBe(false)
        expect(settle(merge, {}).body.content.map(keyOf)).toEqual(changed.body.content.map(keyOf))
      }
    }),
    { numRuns: isLong ? 5_000 : 500 },
  )
}, 300_000)
