// The update time moves only for a change that a reader would call one.
import { beforeEach, expect, test } from 'vitest'
import { publishArticle, saveDraft } from '#db/articles.ts'
import { getStory } from '#db/published.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenLiveStory, givenPaper, givenTopic, minutesAfter, sections } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const later = minutesAfter(at, 45)
const before: Partial<ArticleContent> = { headline: 'وزيرة الصحة تزور ١٢ مدينة', kicker: 'حصري', standfirst: 'مع Reuters', body: bodyOf('قالت إنّ العدد 25%، ثمّ غادرت.') }

async function timeAfter(content: Partial<ArticleContent>) {
  const articleId = await givenLiveStory({ ...before, at })
  await saveDraft({ articleId, startedFrom: 1, content, by: chief, at: later })
  await publishArticle({ articleId, by: chief, at: later })
  const story = await getStory(articleId)
  return story?.state === 'live' ? story.updatedAt : null
}

test.each<[string, Partial<ArticleContent>]>([
  ['nothing', {}],
  ['harakat', { headline: 'وزيرةُ الصِّحَّةِ تزورُ ١٢ مدينةً' }],
  ['a hamza and a ta marbuta', { headline: 'وزيره الصحة تزور ١٢ مدينه' }],
  ['the shape of the digits', { headline: 'وزيرة الصحة تزور 12 مدينة' }],
  ['a comma and a doubled space', { body: bodyOf('قالت إنّ  العدد 25%, ثمّ غادرت') }],
  ['the section and the importance', { sectionId: sections.politics, importance: 'lead' }],
  ['words for search engines only', { seo: { title: 'عنوان آخر', description: 'وصف آخر' } }],
])('%s: stays', async (_, content) => expect(await timeAfter(content)).toEqual(at))

test('topics: stays', async () => expect(await timeAfter({ topicIds: [await givenTopic('صحة')] })).toEqual(at))

test.each<[string, Partial<ArticleContent>]>([
  ['a word of the headline', { headline: 'وزير الصحة يزور ١٢ مدينة' }],
  ['a number', { headline: 'وزيرة الصحة تزور ١٣ مدينة' }],
  ['the standfirst', { standfirst: 'مع AFP' }],
  ['the kicker', { kicker: 'تحديث' }],
  ['a new paragraph', { body: bodyOf('قالت إنّ العدد 25%، ثمّ غادرت.', 'وعادت مساءً.') }],
  ['two paragraphs that changed places', { body: bodyOf('ثمّ غادرت.', 'قالت إنّ العدد 25%،') }],
])('%s: moves', async (_, content) => expect(await timeAfter(content)).toEqual(later))
