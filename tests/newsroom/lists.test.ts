// Lists, the front and related stories: what stands where, and in what order.
import { beforeEach, describe, expect, test } from 'vitest'
import { correctArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import {
  findDestination,
  findStories,
  findStoryBySlug,
  getStory,
  LIST_LENGTH,
  type Listing,
  listByAuthor,
  listCorrections,
  listFeed,
  listFront,
  listInSection,
  listInTopic,
  listLatest,
  listRelated,
  listSitemapMonth,
  listSitemapMonths,
} from '#db/published.ts'
import { media, redirect } from '#db/schema.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenAuthor, givenDraft, givenLiveStory, givenPaper, givenTopic, minutesAfter, sections, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const headlines = (cards: { headline: string }[] = []) => cards.map(card => card.headline)

describe('a list', () => {
  test('holds every story once over its pages, newest first, and says where it ends', async () => {
    const [authorId, topicIds] = [await givenAuthor(), [await givenTopic('حلب')]]
    const total = LIST_LENGTH * 2 + 1
    for (let number = 1; number <= total; number += 1) await givenLiveStory({ headline: `خبر ${number}`, at: minutesAfter(at, -number), byline: [{ authorId }], topicIds })
    const newestFirst = Array.from({ length: total }, (_, place) => `خبر ${place + 1}`)
    const lists: ((page: number) => Promise<Listing | null>)[] = [
      (page: number) => listLatest('ar', page),
      (page: number) => listInSection('ar', 'العالمية', page),
      (page: number) => listInTopic('ar', 'حلب', page),
      (page: number) => listByAuthor('ar', 'rima-khalil', page),
    ]
    for (const list of lists) {
      const pages = await Promise.all([1, 2, 3, 4].map(list))
      expect(pages.flatMap(page => headlines(page?.cards))).toEqual(newestFirst)
      expect(pages.map(page => page?.hasOlder)).toEqual([true, true, false, false])
      expect(pages.map(page => page?.isBeyondTheEnd)).toEqual([false, false, false, true])
    }
    const found = await Promise.all([1, 2, 3, 4].map(page => findStories({ language: 'ar', text: 'خبر', page })))
    expect(new Set(found.flatMap(page => page.hits.map(hit => hit.id))).size).toBe(total)
    expect(found.map(({ total, hasOlder, isBeyondTheEnd }) => [total, hasOlder, isBeyondTheEnd])).toEqual([
      [49, true, false],
      [49, true, false],
      [49, false, false],
      [49, false, true],
    ])
    expect(await listFeed('ar')).toHaveLength(30)
  })

  test('without a story has a first page and no second', async () => {
    expect(await listLatest('ar', 1)).toEqual({ cards: [], page: 1, hasOlder: false, isBeyondTheEnd: false })
    expect(await listLatest('ar', 2)).toMatchObject({ isBeyondTheEnd: true })
    expect(await listCorrections('ar', 2)).toMatchObject({ isBeyondTheEnd: true })
  })

  test('of stories of the same minute has one order', async () => {
    for (const headline of ['أ', 'ب', 'ج']) await givenLiveStory({ headline })
    expect(headlines((await listLatest('ar', 1)).cards)).toEqual(['ج', 'ب', 'أ'])
  })

  test('holds one language', async () => {
    await givenLiveStory({ headline: 'عربي' })
    await givenLiveStory({ language: 'en', headline: 'English' })
    expect(headlines((await listLatest('ar', 1)).cards)).toEqual(['عربي'])
    expect(headlines((await listInSection('en', 'world', 1))?.cards)).toEqual(['English'])
    expect(headlines((await findStories({ language: 'en', text: 'عربي', page: 1 })).hits)).toEqual([])
  })

  test.each(['غير-موجود', 'world', ''])('of a section %j that is not there is null', async slug => expect(await listInSection('ar', slug, 1)).toBeNull())
})

describe('search', () => {
  test.each(['محمد', 'مُحَمَّد', 'رويترز 12', 'reuters', 'REUT', 'مدينه', 'الصحه'])('finds the story for %j', async query => {
    await givenLiveStory({ headline: 'مُحَمَّدٌ في ١٢ مدينة', standfirst: 'رويترز (Reuters)', body: bodyOf('وزارة الصِّحَّة') })
    await givenLiveStory({ headline: 'شيء آخر', standfirst: '', body: bodyOf('لا علاقة') })
    expect(headlines((await findStories({ language: 'ar', text: query, page: 1 })).hits)).toEqual(['مُحَمَّدٌ في ١٢ مدينة'])
  })

  test.each(['', '  ', '"', '؟!', 'OR', 'NEAR(', 'headline:محمد', '-محمد*', 'ا'.repeat(5_000), 'كلمة '.repeat(2_000), '\ud800'])('answers %j without falling', async query => {
    await givenLiveStory({ headline: 'شيء آخر' })
    expect((await findStories({ language: 'ar', text: query, page: 1 })).total).toBe(0)
  })

  test('puts a story whose headline says it before one that only mentions it', async () => {
    await givenLiveStory({ headline: 'خبر عام', standfirst: '', body: bodyOf('من حلب إلى حلب ومن حلب.') })
    await givenLiveStory({ headline: 'سوق المدينة القديمة في حلب يستعيد تجاره', at: minutesAfter(at, -600) })
    for (let number = 1; number <= 8; number += 1) await givenLiveStory({ headline: `شيء آخر ${number}` })
    expect(headlines((await findStories({ language: 'ar', text: 'حلب', page: 1 })).hits)).toEqual(['سوق المدينة القديمة في حلب يستعيد تجاره', 'خبر عام'])
  })

  test('no longer finds a story by words that have left it', async () => {
    const articleId = await givenLiveStory({ headline: 'زلزال في أنطاكية', slug: 'خبر', body: bodyOf('نصّ') })
    await saveDraft({ articleId, startedFrom: 1, content: { headline: 'هزّة في أنطاكية' }, by: chief, at })
    await publishArticle({ articleId, by: chief, at })
    expect((await findStories({ language: 'ar', text: 'زلزال', page: 1 })).total).toBe(0)
    expect((await findStories({ language: 'ar', text: 'هزة انطاكيه', page: 1 })).total).toBe(1)
  })

  test('depends on what is live in both languages: one index holds them, and weighs a word by all its stories', async () => {
    await givenLiveStory({ language: 'en', headline: 'The harbour' })
    const { answer } = await collectAnswer(() => findStories({ language: 'en', text: 'harbour', page: 1 }))
    expect([...answer.tags]).toEqual(expect.arrayContaining(['list:live:ar', 'list:live:en']))
  })
})

test('a story is found by the last part of its address, the newest of two, also after its headline was mended', async () => {
  const id = await givenLiveStory({ headline: 'قمة دافوس تنطلق', at: minutesAfter(at, -60) })
  await givenLiveStory({ headline: 'قمة دافوس تنطلق', at: minutesAfter(at, -90) })
  await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'انطلاق منتدى Davos' }, by: chief, at })
  await publishArticle({ articleId: id, by: chief, at })
  expect(await findStoryBySlug('ar', 'قمة-دافوس-تنطلق')).toMatchObject({ id, headline: 'انطلاق منتدى Davos' })
  expect(await findStoryBySlug('en', 'قمة-دافوس-تنطلق')).toBeNull()
  expect(await findStoryBySlug('ar', '')).toBeNull()
})

describe('related stories', () => {
  test('share most topics first, then the section, then are the newest; never the story itself, never another language', async () => {
    const [war, gas] = [await givenTopic('حرب'), await givenTopic('غاز')]
    const id = await givenLiveStory({ headline: 'نفسها', standfirst: '', body: bodyOf('فريدة'), topicIds: [war, gas] })
    await givenLiveStory({ headline: 'القسم، قديمة', at: minutesAfter(at, -500) })
    await givenLiveStory({ headline: 'القسم، حديثة', at: minutesAfter(at, -1) })
    await givenLiveStory({ headline: 'موضوع واحد في قسم آخر، حديثة', topicIds: [gas], sectionId: sections.economy })
    await givenLiveStory({ headline: 'موضوع واحد في القسم، قديمة', topicIds: [war], at: minutesAfter(at, -900) })
    await givenLiveStory({ headline: 'موضوعان في قسم آخر', topicIds: [gas, war], sectionId: sections.economy, at: minutesAfter(at, -800) })
    await givenLiveStory({ headline: 'لا شيء مشترك', sectionId: sections.politics })
    await givenLiveStory({ language: 'en', headline: 'English', topicIds: [war, gas] })
    const related = await listRelated({ id, language: 'ar', sectionId: sections.world, topicIds: [war, gas] }, 10)
    expect(headlines(related)).toEqual(['موضوعان في قسم آخر', 'موضوع واحد في القسم، قديمة', 'موضوع واحد في قسم آخر، حديثة', 'القسم، حديثة', 'القسم، قديمة'])
    expect(headlines(await listRelated({ id, language: 'ar', sectionId: sections.world, topicIds: [war, gas] }, 2))).toEqual(['موضوعان في قسم آخر', 'موضوع واحد في القسم، قديمة'])
  })

  test('count a topic once, however often the story names it', async () => {
    const [war, gas] = [await givenTopic('حرب'), await givenTopic('غاز')]
    await givenLiveStory({ headline: 'حرب، قديمة', topicIds: [war], at: minutesAfter(at, -60) })
    await givenLiveStory({ headline: 'غاز، حديثة', topicIds: [gas] })
    expect(headlines(await listRelated({ id: 99, language: 'ar', sectionId: null, topicIds: [war, war, gas] }, 5))).toEqual(['غاز، حديثة', 'حرب، قديمة'])
  })

  test('of a story with thirty topics are found', async () => {
    const topicIds = []
    for (let number = 1; number <= 30; number += 1) topicIds.push(await givenTopic(`موضوع ${number}`))
    await givenLiveStory({ topicIds })
    expect(await listRelated({ id: 99, language: 'ar', sectionId: sections.world, topicIds }, 5)).toHaveLength(1)
  })
})

describe('the automatic front', () => {
  test('opens with the lead, not with what is only newer, and shows no story twice', async () => {
    await givenLiveStory({ headline: 'الافتتاحيّة', importance: 'lead', at: minutesAfter(at, -17 * 60) })
    await givenLiveStory({ headline: 'مهمّة', importance: 'high', at: minutesAfter(at, -5 * 60) })
    for (let number = 1; number <= 12; number += 1) await givenLiveStory({ headline: `عاديّة ${number}`, sectionId: number % 2 ? sections.politics : sections.economy, at: minutesAfter(at, -number) })
    const front = await listFront('ar')
    expect(front.lead?.headline).toBe('مهمّة')
    expect(headlines(front.seconds)).toEqual(['الافتتاحيّة', 'عاديّة 1', 'عاديّة 2', 'عاديّة 3'])
    expect(front.rails.map(rail => rail.sectionId)).toEqual([sections.politics, sections.economy])
    const shown = [front.lead, ...front.seconds, ...front.rails.flatMap(rail => rail.stories)].map(card => card?.id)
    expect(new Set(shown).size).toBe(shown.length)
  })

  test('lets a lead go when its time is over', async () => {
    await givenLiveStory({ headline: 'افتتاحيّة أمس', importance: 'lead', at: minutesAfter(at, -19 * 60) })
    await givenLiveStory({ headline: 'اليوم', at })
    expect((await listFront('ar')).lead?.headline).toBe('اليوم')
  })

  test('of a paper without a story is empty', async () => expect(await listFront('en')).toEqual({ lead: null, seconds: [], rails: [] }))

  test('fills a rail although the top of the page came from its section', async () => {
    for (let number = 1; number <= 10; number += 1) await givenLiveStory({ headline: `${number}`, at: minutesAfter(at, -number) })
    const front = await listFront('ar')
    expect(headlines(front.rails[0]?.stories)).toEqual(['6', '7', '8', '9', '10'])
  })
})

describe('corrections', () => {
  test('stand newest first on their page, in the order of their making on the story', async () => {
    const id = await givenLiveStory({ headline: 'خبر' })
    await correctArticle({ articleId: id, text: 'الأوّل', by: chief, at: minutesAfter(at, 1) })
    await correctArticle({ articleId: id, text: 'الثاني', by: chief, at: minutesAfter(at, 2) })
    expect((await listCorrections('ar', 1)).corrections.map(one => one.text)).toEqual(['الثاني', 'الأوّل'])
    expect(await getStory(id)).toMatchObject({ corrections: [{ text: 'الأوّل' }, { text: 'الثاني' }] })
  })

  test('stand a page at a time', async () => {
    const articleId = await givenLiveStory()
    for (let number = 1; number <= LIST_LENGTH + 1; number += 1) await correctArticle({ articleId, text: `تصويب ${number}`, by: chief, at: minutesAfter(at, number) })
    const pages = await Promise.all([1, 2, 3].map(page => listCorrections('ar', page)))
    expect(pages.map(page => page.corrections.length)).toEqual([LIST_LENGTH, 1, 0])
    expect(pages.map(({ hasOlder, isBeyondTheEnd }) => [hasOlder, isBeyondTheEnd])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
  })
})

describe('the sitemap', () => {
  test('holds each story in the month in which it appeared, from the newest month back', async () => {
    const old = await givenLiveStory({ headline: 'قديم', at: new Date('2026-08-31T23:59:59.999Z') })
    const recent = await givenLiveStory({ headline: 'جديد', at: new Date('2026-11-01T00:00:00Z') })
    expect(await listSitemapMonths('ar')).toEqual(['2026-11', '2026-10', '2026-09', '2026-08'])
    expect((await listSitemapMonth('ar', '2026-08')).map(one => one.path)).toEqual([`/العالمية/${old}/قديم`])
    expect((await listSitemapMonth('ar', '2026-11')).map(one => one.path)).toEqual([`/العالمية/${recent}/جديد`])
    expect(await listSitemapMonth('ar', '2026-09')).toEqual([])
    expect(await listSitemapMonths('en')).toEqual([])
  })

  test.each(['2026-13', 'x', '', '2026-11-05'])('of a month %j that is none is empty', async month => {
    await givenLiveStory()
    expect(await listSitemapMonth('ar', month)).toEqual([])
  })
})

describe('a card', () => {
  test('names its authors in its language, and agencies as they were written', async () => {
    const authorId = await givenAuthor()
    const byline = [{ authorId }, { words: 'وكالات' }]
    await givenLiveStory({ byline })
    await givenLiveStory({ language: 'en', byline })
    const [[arabic], [english]] = [(await listLatest('ar', 1)).cards, (await listLatest('en', 1)).cards]
    expect(arabic?.byline).toEqual([
      { name: 'ريما خليل', path: '/author/rima-khalil', authorId },
      { name: 'وكالات', path: null, authorId: null },
    ])
    expect(english?.byline[0]).toEqual({ name: 'Rima Khalil', path: '/en/author/rima-khalil', authorId })
  })

  test('shows its picture until the licence ends, and its page is true until then', async () => {
    const licenceEndsAt = minutesAfter(at, 10)
    await transaction(async tx => {
      await tx.insert(media).values({ id: 1, hash: 'a'.repeat(32), type: 'image/jpeg', width: 1600, height: 900, credit: 'AFP', altText: 'جسر', licenceEndsAt, addedAt: at })
    })
    await givenLiveStory({ picture: { mediaId: 1, caption: null, credit: null, altText: 'جسرٌ في حلب' } })
    const { result, answer } = await collectAnswer(() => listLatest('ar', 1))
    expect(result.cards[0]?.picture).toMatchObject({ altText: 'جسرٌ في حلب', credit: 'AFP', caption: '' })
    expect(answer.freshUntil).toBe(licenceEndsAt.getTime())
    theClockSays(licenceEndsAt.toISOString())
    expect((await listLatest('ar', 1)).cards[0]?.picture).toBeNull()
  })
})

describe('a renamed section', () => {
  test.each([
    ['ar', '/قديم', '/العالمية'],
    ['en', '/old', '/world'],
  ] as const)('leads on from its old address in %s', async (language, fromPath, toPath) => {
    await transaction(async tx => {
      await tx.insert(redirect).values({ language, fromPath, toPath, at })
    })
    const home = language === 'en' ? '/en' : ''
    expect(await findDestination(readAddress(home + fromPath), home + fromPath)).toEqual({ state: 'moved', path: home + toPath })
  })
})

test('a page depends on what it shows and no more', async () => {
  const topicIds = [await givenTopic('حلب')]
  const id = await givenLiveStory({ topicIds })
  const tagsOf = async (ask: () => Promise<unknown>) => [...(await collectAnswer(ask)).answer.tags].sort()
  expect(await tagsOf(() => getStory(id))).toEqual([`article:${id}`, `card:${id}`, 'section:1', `topic:${topicIds[0]}`, `translations:${id}`])
  expect(await tagsOf(() => listLatest('ar', 1))).toEqual([`card:${id}`, 'list:latest:ar', 'section:1'])
  expect(await tagsOf(() => getStory(404))).toEqual(['article:404'])
})

test('a story that was published while another is a draft does not bring the draft along', async () => {
  const draft = await givenDraft({ headline: 'مسودة' })
  await givenLiveStory({ headline: 'منشورة' })
  expect(headlines((await listLatest('ar', 1)).cards)).toEqual(['منشورة'])
  await publishArticle({ articleId: draft, by: chief, at })
  expect(headlines((await listLatest('ar', 1)).cards)).toContain('مسودة')
})
