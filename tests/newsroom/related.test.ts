// «مقالات ذات صلة»: what was found alike when it was published, the editor's word before it.
import { beforeEach, expect, test } from 'vitest'
import { publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { listRelated } from '#db/published.ts'
import { listNearCopies, proposeTopics, refreshRelated } from '#db/related.ts'
import { excludeRelated, forgetRelatedChoice, pinRelated } from '#db/related-choices.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, editor, givenDraft, givenLiveStory, givenPaper, givenTopic, minutesAfter, sections, viewer } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)
const at = new Date(atFirst)

const flood = 'غمرت مياه نهر سِدرة قرى الدلتا وانهار سدّ الرمانة وأُجليت مئات العائلات إلى مدارس ميران'
const more = 'قالت فرق الإنقاذ إن نهر سدرة تراجع بعد انهيار سد الرمانة وعادت العائلات إلى قرى الدلتا من مدارس ميران'
const match = 'فاز نادي الشمال على ضيفه الاتحاد بهدفين في دوري سولان وسجّل مهاجمه Nader هدفيه في الشوط الثاني'
const filler = (number: number) => bodyOf(`خبر عام رقم ${number} عن السوق والطقس والمدينة والمجلس`)

async function givenStories() {
  for (let number = 0; number < 12; number += 1) await givenLiveStory({ headline: `نشرة ${number}`, standfirst: '', body: filler(number), sectionId: sections.economy })
  const first = await givenLiveStory({ headline: 'فيضان في الدلتا', standfirst: '', body: bodyOf(flood), sectionId: sections.world })
  await givenLiveStory({ headline: 'مباراة', standfirst: '', body: bodyOf(match), sectionId: sections.world })
  const second = await givenLiveStory({ headline: 'مياه الفيضان تتراجع', standfirst: '', body: bodyOf(more), sectionId: sections.politics, at: minutesAfter(at, 60) })
  return { first, second }
}

const related = (id: number, limit = 3) => listRelated({ id, language: 'ar', sectionId: sections.world, topicIds: [] }, limit)

test('a story about the same event comes first, in the lists of both, whatever its section', async () => {
  const { first, second } = await givenStories()
  expect((await related(first))[0]).toMatchObject({ id: second, score: expect.any(Number) })
  expect((await related(first))[0]?.score).toBeGreaterThan(0.05)
  expect((await related(second))[0]?.id).toBe(first)
})

test('a withdrawn story leaves every list, and one whose words have changed is found by its new ones', async () => {
  const { first, second } = await givenStories()
  await saveDraft({ articleId: second, startedFrom: 1, content: { headline: 'الاتحاد يخسر', body: bodyOf(`${match} مرة أخرى`) }, by: chief, at })
  await publishArticle({ articleId: second, by: chief, at })
  expect((await related(first)).filter(card => card.score > 0).map(card => card.id)).not.toContain(second)
  await withdrawArticle({ articleId: second, reason: 'خطأ', by: chief, at })
  expect((await related(first, 20)).map(card => card.id)).not.toContain(second)
})

test('the same story again is a near-copy for the editor, and no related story for a reader', async () => {
  const { first } = await givenStories()
  const again = await givenLiveStory({ headline: 'فيضان في الدلتا', standfirst: '', body: bodyOf(flood), sectionId: sections.economy })
  expect((await related(again)).filter(card => card.score > 0).map(card => card.id)).not.toContain(first)
  expect((await listNearCopies(again)).map(copy => copy.id)).toEqual([first])
})

test('a working copy is compared before it is published: what it repeats, and which topics its like carry', async () => {
  const topicId = await givenTopic('فيضانات')
  for (let number = 0; number < 12; number += 1) await givenLiveStory({ headline: `نشرة ${number}`, standfirst: '', body: filler(number), topicIds: [await givenTopic('اقتصاد')] })
  const first = await givenLiveStory({ headline: 'فيضان في الدلتا', standfirst: '', body: bodyOf(flood), topicIds: [topicId] })
  await givenLiveStory({ headline: 'مياه الفيضان تتراجع', standfirst: '', body: bodyOf(more) })
  const again = await givenDraft({ headline: 'فيضان في الدلتا', standfirst: '', body: bodyOf(flood) })
  expect((await listNearCopies(again)).map(copy => copy.id)).toEqual([first])
  expect((await proposeTopics(again))[0]).toBe(topicId)
  const carrying = await givenDraft({ headline: 'فيضان في الدلتا', standfirst: '', body: bodyOf(flood), topicIds: [topicId] })
  expect(await proposeTopics(carrying)).not.toContain(topicId)
})

test('what an editor pins stands first, what she excludes never stands there, until she takes it back', async () => {
  const { first, second } = await givenStories()
  const pinned = await givenLiveStory({ headline: 'رأي', standfirst: '', body: bodyOf('كلمة أخرى تمامًا') })
  await pinRelated({ articleId: first, otherId: pinned, by: editor, at })
  expect((await related(first)).slice(0, 2).map(card => card.id)).toEqual([pinned, second])
  await excludeRelated({ articleId: first, otherId: second, by: editor, at })
  expect((await related(first, 20)).map(card => card.id)).not.toContain(second)
  await forgetRelatedChoice({ articleId: first, otherId: second, by: editor, at })
  expect((await related(first)).map(card => card.id)).toContain(second)
  await expect(pinRelated({ articleId: first, otherId: first, by: editor, at })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(pinRelated({ articleId: first, otherId: second, by: viewer, at })).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('relating the last month’s stories again gives the same lists', async () => {
  const { first, second } = await givenStories()
  const before = [await related(first), await related(second)]
  await refreshRelated()
  const after = [await related(first), await related(second)]
  expect(after.map(list => list.map(card => card.id))).toEqual(before.map(list => list.map(card => card.id)))
})
