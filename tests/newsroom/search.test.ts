// What a reader finds: spellings, phrases, fields, filters, mended words and pages, over a real index.
import { beforeEach, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import { findStories, suggest } from '#db/published.ts'
import { spelling } from '#db/schema.ts'
import { fold } from '#lib/arabic/fold.ts'
import type { Piece } from '#lib/arabic/snippet.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenAuthor, givenLiveStory, givenOnTheDesk, givenPaper, givenTopic, minutesAfter, sections, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const DAY = 24 * 60
type SearchAs = Parameters<typeof findStories>[0]

const search = (text: string, more: Partial<SearchAs> = {}) => findStories({ language: 'ar', text, ...more })
const found = async (text: string, more?: Partial<SearchAs>) => (await search(text, more)).hits.map(hit => hit.headline)
const marked = (pieces: Piece[] = []) => pieces.filter(piece => piece.isHit).map(piece => piece.text)

const story = (headline: string, text: string, more: Parameters<typeof givenLiveStory>[0] = {}) => givenLiveStory({ headline, standfirst: '', body: bodyOf(text), ...more })

async function givenSpellings(language: Language, ...words: string[]) {
  await transaction(async tx => {
    for (const word of words) await tx.insert(spelling).values({ language, folded: fold(word), spelling: word, group: 1 })
  })
}

describe('a word is found however it is spelled, and its very letters are marked', () => {
  beforeEach(async () => {
    await story('زَارَ مُحَمَّدٌ ١٢ قريةً مع Reuters', 'قالَ مُحَمَّدٌ إنَّ الدوريَّ بدأَ في مستشفى حلبَ و3 مدنٍ لِـ٤٥ يومًا.')
    await story('شيء آخر', 'لا علاقة لهذا بذاك.')
  })

  test.each([
    ['محمد', ['مُحَمَّدٌ'], ['مُحَمَّدٌ']],
    ['مُحَمَّد', ['مُحَمَّدٌ'], ['مُحَمَّدٌ']],
    ['12', ['١٢'], []],
    ['الدورى', [], ['الدوريَّ']],
    ['مستشفي', [], ['مستشفى']],
    ['مـسـتـشـفـى', [], ['مستشفى']],
    ['REUTERS', ['Reuters'], []],
    ['٣', [], ['و3']],
    ['45', [], ['لِـ٤٥']],
  ])('%s', async (typed, inHeadline, inText) => {
    const { total, hits, mended } = await search(typed)
    expect([total, mended]).toEqual([1, []])
    expect(marked(hits[0]?.headlinePieces)).toEqual(inHeadline)
    expect(marked(hits[0]?.snippet)).toEqual(inText)
    expect(hits[0]?.headlinePieces.map(piece => piece.text).join('')).toBe(hits[0]?.headline)
  })

  test('and «ال» alone does not list everything', async () => expect((await search('ال')).total).toBe(0))
})

test('in a long story the words around what was found are shown, with an ellipsis where it goes on', async () => {
  const filler = 'سوق وطقس ومدينة ومجلس '.repeat(40)
  await story('نشرة', `${filler} ثمَّ افتَتَحَ المعرضُ أبوابَهُ ${filler}`)
  const [hit] = (await search('المعرض')).hits
  expect(marked(hit?.snippet)).toEqual(['المعرضُ'])
  expect([hit?.snippet.at(0)?.text, hit?.snippet.at(-1)?.text]).toEqual(['…', '…'])
})

test('a word with its article is the word: الدورى is the league before it is somebody’s name', async () => {
  await story('ترتيب دوري سولان', 'يتصدر نجم الميناء ترتيب الفرق قبل جولتين من النهاية.')
  await story('سعر الفائدة ثابت', 'قال المحافظ إحسان الدوري إن الأسعار تسير نحو المستهدف.')
  expect((await found('الدورى'))[0]).toBe('ترتيب دوري سولان')
})

describe('a phrase', () => {
  beforeEach(async () => {
    await story('بهذا الترتيب', 'وصل وزيرُ الخارجيّةِ أمس.')
    await story('بترتيب آخر', 'أعلنت الخارجيّة أن وزيرًا وصل.')
  })

  test.each(['"وزير الخارجية"', '«وزير الخارجيه»', '“وَزير الخارجية”'])('%s stands as it was written', async text => {
    expect(await found(text)).toEqual(['بهذا الترتيب'])
    expect((await search(text)).isLoosened).toBe(false)
  })

  test('that stands nowhere is searched by its words, and that is said', async () => {
    const { hits, isLoosened } = await search('«الخارجية وصل»')
    expect([hits.map(hit => hit.headline).sort(), isLoosened]).toEqual([['بترتيب آخر', 'بهذا الترتيب'], true])
  })

  test('whose words stand nowhere finds nothing', async () => expect((await search('«زلزال أنطاكية»')).total).toBe(0))

  test.each(['أو', 'OR'])('may be one of two, with %s between them', async or => {
    await story('ثالثة', 'فاز فريق الوحدة مساء.')
    expect((await found(`«وزير الخارجية» ${or} «فريق الوحدة»`)).sort()).toEqual(['بهذا الترتيب', 'ثالثة'])
    expect((await search('«وزير الخارجية» «فريق الوحدة»')).isLoosened).toBe(true)
  })
})

describe('what is left out', () => {
  beforeEach(async () => {
    await story('حلب', 'سوق المدينة القديمة في حلب.')
    await story('حلب والمطار', 'مطار حلب ومدرجه الجديد.')
  })

  test('is a word after a hyphen, in any of its forms', async () => {
    expect(await found('حلب -مطار')).toEqual(['حلب'])
    expect(await found('حلب -المَطار')).toEqual(['حلب'])
  })

  test('is a phrase after a hyphen, only as it stands', async () => {
    expect(await found('حلب -«مطار حلب»')).toEqual(['حلب'])
    expect((await search('حلب -«حلب مطار»')).total).toBe(2)
  })

  test('is no part of a word with a hyphen inside', async () => {
    await story('covid', 'جائحة covid-19 في ٢٠٢٠.')
    expect(await found('covid-19')).toEqual(['covid'])
  })
})

describe('fields and filters', () => {
  let topicId: number
  beforeEach(async () => {
    const authorId = await givenAuthor()
    topicId = await givenTopic('حلب الشهباء')
    await story('أُولى عن المرفأ', 'نص عن السوق.', { byline: [{ authorId }], topicIds: [topicId], kind: 'analysis', at: minutesAfter(at, -40 * DAY) })
    await story('ثانية', 'نص عن المرفأ والسوق.', { sectionId: sections.politics, at: minutesAfter(at, -2 * DAY) })
    await story('ثالثة', 'نص عن السوق والمرفأ.', { sectionId: sections.economy, at })
  })

  test.each([
    ['عنوان:المرفأ', ['أُولى عن المرفأ']],
    ['headline:المرفا', ['أُولى عن المرفأ']],
    ['كاتب:ريما', ['أُولى عن المرفأ']],
    ['كاتب:"ريما خليل" السوق', ['أُولى عن المرفأ']],
    ['author:rima-khalil', ['أُولى عن المرفأ']],
    ['قسم:سياسه', ['ثانية']],
    ['section:سياسة المرفأ', ['ثانية']],
    ['وسم:«حلب الشهباء»', ['أُولى عن المرفأ']],
    ['topic:حلب-الشهباء', ['أُولى عن المرفأ']],
    ['المرفأ بعد:2026-11-22', ['ثالثة']],
    ['المرفأ after:٢٠٢٦-١١-٢٢', ['ثالثة']],
    ['المرفأ قبل:22/11/2026', ['أُولى عن المرفأ', 'ثانية']],
    ['المرفأ before:2026-11', ['أُولى عن المرفأ']],
    ['المرفأ بعد:2026-11 قبل:2026-11-22', ['ثانية']],
    ['كاتب:مجهول', []],
    ['المرفأ -قسم:سياسة', ['أُولى عن المرفأ', 'ثالثة']],
    ['المرفأ -كاتب:ريما -قسم:الاقتصاد', ['ثانية']],
    ['المرفأ -وسم:حلب-الشهباء', ['ثالثة', 'ثانية']],
    ['السوق -عنوان:المرفأ', ['ثالثة', 'ثانية']],
    ['المرفأ -كاتب:مجهول', ['أُولى عن المرفأ', 'ثالثة', 'ثانية']],
    ['بعد:2026-11', ['ثالثة', 'ثانية']],
  ])('%s', async (text, headlines) => expect((await found(text)).sort()).toEqual(headlines))

  test.each([
    [{ section: 'سياسة' }, ['ثانية']],
    [{ author: 'rima-khalil' }, ['أُولى عن المرفأ']],
    [{ topic: 'حلب-الشهباء' }, ['أُولى عن المرفأ']],
    [{ kind: 'analysis' }, ['أُولى عن المرفأ']],
    [{ kind: 'opinion' }, []],
    [{ from: { year: 2026, month: 11, day: 20 } }, ['ثالثة', 'ثانية']],
    [{ to: { year: 2026, month: 11, day: 20 } }, ['أُولى عن المرفأ', 'ثانية']],
    [{ from: { year: 2026, month: 11 }, to: { year: 2026, month: 11, day: 20 } }, ['ثانية']],
  ] as const)('the filter %j, with words and without', async (asked, headlines) => {
    expect((await found('السوق', { asked })).sort()).toEqual(headlines)
    expect((await found('', { asked })).sort()).toEqual(headlines)
  })

  test('newest first, where that is asked', async () => {
    const newestFirst = ['ثالثة', 'ثانية', 'أُولى عن المرفأ']
    expect(await found('المرفأ', { asked: { order: 'newest' } })).toEqual(newestFirst)
    expect((await found('المرفأ'))[0]).toBe('أُولى عن المرفأ')
  })
})

describe('authors and topics are found as words', () => {
  beforeEach(async () => {
    await story('مقالة', 'نص طويل عن الجليل.', { byline: [{ authorId: await givenAuthor('ali-khalil', 'علي خليل') }], topicIds: [await givenTopic('غاز')] })
  })

  test.each(['خليل', 'علي خليل', 'غاز', 'الغاز'])('%s', async text => {
    const { hits, mended } = await search(text)
    expect([hits.map(hit => hit.headline), mended]).toEqual([['مقالة'], []])
  })
})

describe('a word of another spelling', () => {
  beforeEach(async () => {
    await story('صربيا', 'فازت صربيا في ١٢ مباراة.')
    await story('سربيا', 'خسرت سربيا أمام Serbia.')
  })

  test('is searched with those that editors keep beside it', async () => {
    await givenSpellings('ar', 'صِربيا', 'سربيا')
    expect((await found('صربيا')).sort()).toEqual(['سربيا', 'صربيا'])
  })

  test('is another word until they do, and in the other language', async () => {
    await givenSpellings('en', 'صربيا', 'سربيا')
    expect(await found('صربيا')).toEqual(['صربيا'])
  })
})

describe('a word that stands in no story', () => {
  beforeEach(async () => {
    await story('زِلزالٌ في أنطاكِية', 'ضرب زلزالٌ المدينةَ.')
    await story('رياضة', 'مباراة اليوم.')
  })

  test.each([
    ['زلزل', 'زلزال'],
    ['زلزاال', 'زلزال'],
    ['زلزاب', 'زلزال'],
    ['زلازل', 'زلزال'],
  ])('%s is mended by one letter, and that is said', async (typed, meant) => {
    const { hits, mended } = await search(typed)
    expect([hits.map(hit => hit.headline), mended]).toEqual([['زِلزالٌ في أنطاكِية'], [{ typed, meant }]])
    expect(marked(hits[0]?.headlinePieces)).toEqual(['زِلزالٌ'])
  })

  test('says what it became as the story writes it, not as it is folded', async () => {
    expect((await search('انطاكيب')).mended).toEqual([{ typed: 'انطاكيب', meant: 'أنطاكية' }])
  })

  test('finds what it begins, and says nothing of mending', async () => {
    expect([await found('أنطا'), (await search('أنطا')).mended]).toEqual([['زِلزالٌ في أنطاكِية'], []])
  })

  test('finds nothing where nothing is near', async () => expect((await search('ميكروسكوب')).total).toBe(0))
  test('is not mended to a word of withdrawn stories', async () => {
    const articleId = await story('بركان إتنا', 'ثار البركان.')
    await withdrawArticle({ articleId, reason: 'خطأ', by: chief, at })
    expect(await search('بركاان')).toMatchObject({ total: 0, mended: [] })
  })
})

describe('each language', () => {
  beforeEach(async () => {
    await givenLiveStory({ language: 'en', headline: 'Ports of the café', standfirst: '', body: bodyOf('The ports reopened for مُحَمَّد in 12 hours.') })
    await story('ports بالعربية', 'كلمة ports في نص عربي.')
  })

  test.each(['port', 'Ports', 'PORTING', 'reopening', 'cafe', 'محمد', '١٢'])('is found by its own stems: %s', async text =>
    expect(await found(text, { language: 'en' })).toEqual(['Ports of the café']),
  )

  test('is found apart', async () => {
    expect(await found('ports')).toEqual(['ports بالعربية'])
    expect(await found('reopened')).toEqual([])
    expect((await search('', { language: 'en', asked: { kind: 'news' } })).total).toBe(1)
  })
})

describe('what readers may not see is not found, nor suggested', () => {
  const nowhere = async () => {
    expect((await search('سِرّ')).total).toBe(0)
    expect((await search('', { asked: { kind: 'news' } })).total).toBe(0)
    expect(await suggest('ar', 'سرّ الم')).toEqual([])
  }

  test('a withdrawn story', async () => {
    const articleId = await story('سِرُّ المدينة', 'السر في ١٢ كلمة.')
    expect((await search('سر')).total).toBe(1)
    await withdrawArticle({ articleId, reason: 'خطأ', by: chief, at })
    await nowhere()
  })

  test('an embargoed one, until its minute', async () => {
    const articleId = await story('سِرُّ المدينة', 'السر في ١٢ كلمة.')
    await givenOnTheDesk(articleId, { embargoUntil: minutesAfter(at, 10) })
    await nowhere()
    theClockSays(minutesAfter(at, 10).toISOString())
    expect((await search('سر')).total).toBe(1)
    expect(await suggest('ar', 'سر الم')).toHaveLength(1)
  })
})

describe('its pages', () => {
  const ALL = 230
  beforeEach(async () => {
    for (let number = 0; number < ALL; number += 1) await story(`خبر ${number}`, `مُحَمَّد في السوق ${'طقس '.repeat(number % 7)}`, { at: minutesAfter(at, -number * 60) })
  })

  test.each(['relevance', 'newest'] as const)('cover all once and repeat none, beyond the two hundred that are weighed again too: %s', async order => {
    for (const length of [24, 50]) {
      const ids: number[] = []
      for (let page = 1; page <= Math.ceil(ALL / length); page += 1) {
        const { hits, total, hasOlder, isBeyondTheEnd } = await search('محمد السوق', { page, length, asked: { order } })
        expect([total, hasOlder, isBeyondTheEnd]).toEqual([ALL, page * length < ALL, false])
        ids.push(...hits.map(hit => hit.id))
      }
      expect([ids.length, new Set(ids).size]).toEqual([ALL, ALL])
    }
    expect(await search('محمد السوق', { page: 100 })).toMatchObject({ hits: [], isBeyondTheEnd: true })
  })
})

describe('too much text is refused, and no less', () => {
  test.each([
    ['256 letters', 'ا'.repeat(256), null],
    ['257 letters', 'ا'.repeat(257), 'too-long'],
    ['256 letters of two units', '😀'.repeat(256), null],
    ['32 words', 'كلمة '.repeat(32), null],
    ['33 words', 'كلمة '.repeat(33), 'too-many-words'],
  ])('%s', async (_name, text, issue) => expect((await search(text)).issue).toBe(issue))
})

describe('type-ahead', () => {
  test('gives topics first, then the newest headlines that hold the words, the last of them begun', async () => {
    await givenTopic('حلب الشهباء')
    await story('سوق حَلَبَ القديم', 'نص.')
    await story('حلبة سباق Reuters', 'نص.')
    expect((await suggest('ar', 'حلب')).map(({ kind, text }) => [kind, text])).toEqual([
      ['topic', 'حلب الشهباء'],
      ['story', 'حلبة سباق Reuters'],
      ['story', 'سوق حَلَبَ القديم'],
    ])
    expect((await suggest('ar', 'سوق حل')).map(({ text }) => text)).toEqual(['سوق حَلَبَ القديم'])
    expect(await suggest('en', 'حلب')).toEqual([])
  })

  test.each(['', 'ح', ' ح ', '"*()^:-', 'حلب '.repeat(65)])('gives nothing for %j', async text => {
    await story('سوق حَلَبَ القديم', 'نص.')
    expect(await suggest('ar', text)).toEqual([])
  })
})
