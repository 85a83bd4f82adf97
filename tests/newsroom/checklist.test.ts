// شروط النشر: what stops a publication, what only warns, and where the editor is led.
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { publishArticle, withdrawArticle } from '#db/articles.ts'
import { getChecklist } from '#db/checklist.ts'
import { transaction } from '#db/client.ts'
import { enterPicture } from '#db/media.ts'
import { media, setting } from '#db/schema.ts'
import { type ArticleContent, emptyContent } from '#lib/newsroom/article.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { checklistOf, type Facts } from '#lib/newsroom/checklist.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenAuthor, givenDraft, givenLiveStory, givenPaper, givenTopic, minutesAfter, paragraph } from '#tests/given.ts'

const at = new Date(atFirst)
const noFacts: Facts = { pictures: new Map(), brokenLinks: new Set(), brokenStories: new Set() }
const whole: ArticleContent = {
  ...emptyContent,
  headline: 'وزيرةُ الصحّة تزور 3 مشافٍ مع WHO',
  standfirst: 'جولة في ١٢ ساعة',
  dateline: 'دمشق',
  sectionId: 1,
  byline: [{ words: 'وكالات' }],
  topicIds: [1],
  body: bodyOf('بدأت الجولة صباحًا.'),
}
const asked = (content: Partial<ArticleContent>, facts: Partial<Facts> = {}) =>
  checklistOf({ content: { ...whole, ...content }, facts: { ...noFacts, ...facts }, at }).map(({ field, key, level, at: place }) =>
    [level, field, key, ...(place === undefined ? [] : [place])].join(' '),
  )

test('a whole story lacks nothing', () => {
  expect(asked({})).toEqual([])
})

test('an empty one is told all that it lacks, what blocks first', () => {
  expect(checklistOf({ content: emptyContent, facts: noFacts, at }).map(({ field, level }) => `${level} ${field}`)).toEqual([
    'blocks headline',
    'blocks section',
    'blocks body',
    'warns standfirst',
    'warns byline',
    'warns dateline',
    'warns topics',
  ])
})

test('an opinion needs no dateline, a short item no standfirst', () => {
  expect(asked({ kind: 'opinion', dateline: '' })).toEqual([])
  expect(asked({ kind: 'short', standfirst: '' })).toEqual([])
})

test('a headline is measured in letters: harakat cost nothing', () => {
  const letters = (count: number) => 'خُبْزٌ '.repeat(count).slice(0).split(' ').join('').replace(/\p{M}/gu, '').slice(0, count)
  const dressed = (count: number) => [...letters(count)].map(letter => `${letter}\u064e`).join('')
  expect(asked({ headline: dressed(60) })).toEqual([])
  expect(asked({ headline: dressed(61) })).toEqual(['warns headline too-long-for-search'])
  expect(asked({ headline: dressed(91) })).toEqual(['warns headline too-long'])
})

describe('what was left to be filled in', () => {
  test.each(['قال ؟؟؟ إنّه', 'بلغ العدد TK شخصًا', 'في XXX مدينة', 'xxx', 'من TK.'])('%s stops the publication, at its place', words => {
    expect(asked({ body: { type: 'doc', content: [paragraph('أوّل'), paragraph(words)] } })).toEqual(['blocks body placeholder 1'])
    expect(asked({ standfirst: words })).toEqual(['blocks standfirst placeholder'])
  })

  test.each(['ماذا؟', 'حقًّا؟؟', 'رحلة TK 1951 من إسطنبول', 'TKO', 'مقاس XXL'])('%s does not', words => {
    expect(asked({ body: bodyOf(words), standfirst: words })).toEqual([])
  })
})

test('an empty sub-heading is named by its place', () => {
  const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: ' \u00a0' }] }
  expect(asked({ body: { type: 'doc', content: [paragraph('نصّ'), heading] } })).toEqual(['blocks body heading-empty 1'])
})

describe('a picture', () => {
  const inStory = { mediaId: 7, caption: null, credit: null, altText: null }
  const asLead = (facts: Partial<{ credit: string; altText: string; licenceEndsAt: Date | null }>, own = {}) =>
    asked({ picture: { ...inStory, ...own } }, { pictures: new Map([[7, { credit: 'رويترز', altText: 'نهر', licenceEndsAt: null, ...facts }]]) })

  test.each<[string, Parameters<typeof asLead>, string[]]>([
    ['with credit and words', [{}], []],
    ['without a credit', [{ credit: ' ' }], ['blocks picture credit']],
    ['whose story gives the credit', [{ credit: '' }, { credit: 'AFP' }], []],
    ['whose story takes the credit away', [{}, { credit: '' }], ['blocks picture credit']],
    ['without alternative text', [{ altText: '' }], ['warns picture alt']],
    ['whose licence has ended', [{ licenceEndsAt: at }], ['blocks picture licence-ended']],
    ['whose licence ends this week', [{ licenceEndsAt: minutesAfter(at, 60 * 24 * 6) }], ['warns picture licence-ends-soon']],
    ['whose licence ends next month', [{ licenceEndsAt: minutesAfter(at, 60 * 24 * 30) }], []],
  ])('%s', (_, given, expected) => expect(asLead(...given)).toEqual(expected))

  test('in the body is named by its block, in a gallery too; one that is gone stops the publication', () => {
    const body: ArticleContent['body'] = {
      type: 'doc',
      content: [paragraph('نصّ'), { type: 'picture', attrs: inStory }, { type: 'gallery', attrs: { pictures: [inStory, { ...inStory, mediaId: 8 }] } }],
    }
    const pictures = new Map([[7, { credit: '', altText: 'نهر', licenceEndsAt: null }]])
    expect(asked({ body }, { pictures })).toEqual(['blocks body credit 1', 'blocks body credit 2', 'blocks body picture-gone 2'])
  })
})

describe('the paper’s setting', () => {
  const levels = { 'byline-missing': 'blocks', 'topics-missing': 'off', 'headline-missing': 'off' } as const

  test('says what blocks, what warns and what is let go; without a headline there is no page all the same', () => {
    const found = checklistOf({ content: { ...whole, byline: [], topicIds: [], headline: '' }, facts: noFacts, levels, at })
    expect(found.map(({ level, field }) => `${level} ${field}`)).toEqual(['blocks headline', 'blocks byline'])
  })
})

describe('from the database', () => {
  beforeEach(async () => {
    const removeDatabase = freshDatabase()
    await givenPaper()
    return removeDatabase
  })

  const linkTo = (href: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: 'هنا', marks: [{ type: 'link', attrs: { href } }] }] })
  const brokenAmong = async (...blocks: Block[]) => {
    const id = await givenDraft({ body: { type: 'doc', content: [paragraph('نصّ'), ...blocks] } })
    return (await getChecklist(id)).filter(one => one.key === 'link-broken').map(one => one.at)
  }

  test('a link to a story of ours is broken where readers find nothing; others’ addresses are theirs', async () => {
    const [live, gone, draft] = [await givenLiveStory({ headline: 'حيّ' }), await givenLiveStory({ headline: 'مسحوب' }), await givenDraft()]
    await withdrawArticle({ articleId: gone, reason: 'خطأ', by: chief, at })
    const good = [`/n/${live}`, `/العالمية/${live}/عنوان-قديم`, '/latest', '/العالمية', '/media/abc/800.jpg', 'https://example.org/n/999', 'mailto:a@example.org']
    expect(await brokenAmong(...good.map(linkTo))).toEqual([])
    expect(await brokenAmong(linkTo(`/n/${gone}`), linkTo(`/n/${draft}`), linkTo('/n/999'), linkTo('/topic/لا-وجود-له'))).toEqual([1, 2, 3, 4])
    expect(await brokenAmong({ type: 'relatedStory', attrs: { articleId: draft } }, { type: 'relatedStory', attrs: { articleId: live } })).toEqual([1])
  })

  test('what the setting makes a condition stops the publication, and the field is named', async () => {
    const id = await givenDraft({ byline: [] })
    await transaction(async tx => {
      await tx.insert(setting).values({ key: 'checklist', value: { 'byline-missing': 'blocks' } })
    })
    await expect(publishArticle({ articleId: id, by: chief, at })).rejects.toMatchObject({ name: 'NotReady', issues: [{ field: 'byline', key: 'missing' }] })
    const signed = await givenDraft({ byline: [{ authorId: await givenAuthor() }], topicIds: [await givenTopic('حلب')] })
    await publishArticle({ articleId: signed, by: chief, at })
  })

  test('a picture’s licence is asked of its row', async () => {
    const mediaId = await enterPicture({ picture: { hash: 'b', type: 'image/jpeg', width: 1600, height: 1000, colour: '', focalX: 0.5, focalY: 0.5, credit: 'أ ف ب', altText: 'نهر' }, by: chief, at })
    const id = await givenDraft({ picture: { mediaId, caption: null, credit: null, altText: null } })
    expect((await getChecklist(id)).filter(one => one.field === 'picture')).toEqual([])
    await transaction(async tx => {
      await tx
        .update(media)
        .set({ licenceEndsAt: minutesAfter(at, -1) })
        .where(eq(media.id, mediaId))
    })
    expect((await getChecklist(id)).filter(one => one.field === 'picture')).toEqual([{ field: 'picture', key: 'licence-ended', level: 'blocks' }])
  })
})
