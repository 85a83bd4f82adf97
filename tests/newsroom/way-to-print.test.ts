// The way to print through the real verbs: draft, for review, ready, scheduled, published; and back.
import { beforeEach, describe, expect, test } from 'vitest'
import {
  approveArticle,
  assignArticle,
  cancelWithdrawal,
  correctArticle,
  createArticle,
  discardArticle,
  embargoArticle,
  emptyBin,
  keepQuietCopies,
  liftEmbargo,
  moveArticle,
  publishArticle,
  publishWhatIsDue,
  restoreFromBin,
  returnArticle,
  saveDraft,
  scheduleArticle,
  scheduleWithdrawal,
  submitArticle,
  unscheduleArticle,
  withdrawArticle,
  withdrawWhatIsDue,
} from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import { getStoryOnTheDesk } from '#db/desk.ts'
import { findDestination, getStory, listCorrections, listRelated } from '#db/published.ts'
import { relateWhatWaits } from '#db/related.ts'
import { listRevisions } from '#db/revisions.ts'
import { staff } from '#db/schema.ts'
import { listTimeline } from '#db/timeline.ts'
import { laterChanges, statusWordOf } from '#lib/newsroom/status.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, editor, givenDraft, givenLiveStory, givenPaper, minutesAfter, reporter, sections, theClockSays } from '#tests/given.ts'

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  return removeDatabase
})

const at = new Date(atFirst)
const nine = minutesAfter(at, 60)
const ten = minutesAfter(at, 120)
const onTheDesk = async (id: number) => {
  const story = await getStoryOnTheDesk(id)
  if (!story) throw new Error(`no story ${id}`)
  return story
}
const leadsTo = (path: string) => findDestination(readAddress(path), path)
const liveHeadline = async (id: number) => {
  const story = await getStory(id)
  return story?.state === 'live' ? story.headline : story?.state
}
const asTheClock = async (instant: Date) => {
  theClockSays(instant.toISOString())
  await publishWhatIsDue()
  while ((await relateWhatWaits()) > 0);
  await withdrawWhatIsDue()
}

describe('the word on the screen', () => {
  test('says where the next version stands, and what readers see where none is under way', () => {
    expect(statusWordOf('draft', 'never')).toBe('draft')
    expect(statusWordOf('draft', 'live')).toBe('published')
    expect(statusWordOf('in-review', 'live')).toBe('in-review')
    expect(statusWordOf('scheduled', 'live')).toBe('scheduled')
    expect(statusWordOf('ready', 'withdrawn')).toBe('withdrawn')
  })

  test('is joined by what was typed since', () => {
    const stand = { status: 'draft', public: 'live', differsFromLive: true, differsFromScheduled: true } as const
    expect(laterChanges(stand)).toBe('unpublished')
    expect(laterChanges({ ...stand, differsFromLive: false })).toBeNull()
    expect(laterChanges({ ...stand, status: 'scheduled' })).toBe('after-schedule')
    expect(laterChanges({ ...stand, public: 'never' })).toBeNull()
  })
})

describe('review', () => {
  test('a reporter hands in, the desk returns it with a reason, she hands in again, the desk finds it good', async () => {
    const id = await givenDraft()
    await submitArticle({ articleId: id, asOf: 1, by: reporter, at })
    expect(await onTheDesk(id)).toMatchObject({ word: 'in-review' })
    await expect(saveDraft({ articleId: id, startedFrom: 1, content: { kicker: 'عاجل' }, by: reporter, at })).rejects.toMatchObject({ name: 'NotAllowed' })
    await returnArticle({ articleId: id, reason: ' ينقصُه مصدرٌ ثانٍ من Reuters ', by: editor, at: nine })
    expect(await onTheDesk(id)).toMatchObject({ word: 'draft', returned: { reason: 'ينقصُه مصدرٌ ثانٍ من Reuters', by: editor.name, at: nine } })
    await saveDraft({ articleId: id, startedFrom: 1, content: { kicker: 'بعد التعديل' }, by: reporter, at })
    await submitArticle({ articleId: id, asOf: 2, by: reporter, at })
    expect((await onTheDesk(id)).returned).toBeNull()
    await approveArticle({ articleId: id, by: editor, at })
    expect(await onTheDesk(id)).toMatchObject({ word: 'ready' })
    expect((await listRevisions(id)).map(one => one.cutFor)).toEqual(['submit', 'submit'])
  })

  test('hands in only what she was looking at', async () => {
    const id = await givenDraft()
    await saveDraft({ articleId: id, startedFrom: 1, content: { kicker: 'زميلة' }, by: chief, at })
    await expect(submitArticle({ articleId: id, asOf: 1, by: reporter, at })).rejects.toMatchObject({ name: 'StaleVersion', current: 2 })
    expect((await onTheDesk(id)).word).toBe('draft')
  })

  test('needs a headline, and a return needs a reason', async () => {
    const id = await givenDraft({ headline: ' ، ' })
    await expect(submitArticle({ articleId: id, by: reporter, at })).rejects.toMatchObject({ issues: [{ field: 'headline', key: 'missing' }] })
    const other = await givenDraft()
    await submitArticle({ articleId: other, by: reporter, at })
    await expect(returnArticle({ articleId: other, reason: ' \u200f ', by: editor, at })).rejects.toMatchObject({ issues: [{ field: 'reason', key: 'missing' }] })
  })

  test('a story is given to somebody who writes here, with an hour', async () => {
    const id = await givenDraft()
    await assignArticle({ articleId: id, assigneeId: editor.staffId, dueAt: ten, by: chief, at })
    expect(await onTheDesk(id)).toMatchObject({ assignedTo: { id: editor.staffId, name: editor.name }, dueAt: ten, standing: { ownerIds: [reporter.staffId, editor.staffId] } })
    await expect(assignArticle({ articleId: id, assigneeId: 5, dueAt: null, by: chief, at })).rejects.toMatchObject({ issues: [{ field: 'assignee', key: 'not-writing' }] })
    await expect(assignArticle({ articleId: id, assigneeId: 404, dueAt: null, by: chief, at })).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('a schedule', () => {
  test('names the words that go out: later typing stays on the desk', async () => {
    const id = await givenDraft({ headline: 'قمّةُ Davos تنطلق' })
    await scheduleArticle({ articleId: id, publishAt: nine, asOf: 1, by: editor, at })
    expect(await onTheDesk(id)).toMatchObject({ word: 'scheduled', later: null, schedule: { at: nine, by: { name: editor.name }, revision: 1 } })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'كُتب بعد الجدولة' }, by: chief, at })
    expect((await onTheDesk(id)).later).toBe('after-schedule')
    await asTheClock(minutesAfter(nine, -1))
    expect(await getStory(id)).toBeNull()
    await asTheClock(nine)
    expect(await liveHeadline(id)).toBe('قمّةُ Davos تنطلق')
    expect(await onTheDesk(id)).toMatchObject({ word: 'published', later: 'unpublished', schedule: null, publishedAt: nine, headline: 'كُتب بعد الجدولة' })
    expect((await listTimeline('article', id))[0]).toMatchObject({ act: 'publish', by: editor.name, byStaffId: editor.staffId })
  })

  test('leads to its like once it is out, and its like to it', async () => {
    const words = bodyOf('بدأت محادثات السلام بين الوفدين في جنيف برعاية الأمم المتحدة.', 'وقال الوسيط إن المحادثات تتناول الحدود والأسرى.')
    const first = await givenLiveStory({ headline: 'محادثات جنيف تبدأ', body: words })
    const id = await givenDraft({ headline: 'محادثات جنيف تستأنف غدًا', body: { type: 'doc', content: [...words.content, ...bodyOf('ولم يصدر بيان مشترك حتى المساء.').content] } })
    await scheduleArticle({ articleId: id, publishAt: nine, by: chief, at })
    await asTheClock(nine)
    const related = async (of: number) => (await listRelated({ id: of, language: 'ar', sectionId: null, topicIds: [] }, 4)).map(card => card.id)
    expect([await related(id), await related(first)]).toEqual([[first], [id]])
  })

  test('is refused for an hour that is gone and for what is not ready', async () => {
    const id = await givenDraft({ body: bodyOf('نصّ ؟؟؟') })
    await expect(scheduleArticle({ articleId: id, publishAt: at, by: chief, at })).rejects.toMatchObject({ issues: [{ field: 'publishAt', key: 'past' }] })
    await expect(scheduleArticle({ articleId: id, publishAt: new Date(Number.NaN), by: chief, at })).rejects.toMatchObject({ issues: [{ field: 'publishAt', key: 'missing' }] })
    await expect(scheduleArticle({ articleId: id, publishAt: nine, by: chief, at })).rejects.toMatchObject({ issues: [{ field: 'body', key: 'placeholder', at: 0 }] })
    expect((await onTheDesk(id)).word).toBe('draft')
  })

  test('is taken off, and nothing goes out', async () => {
    const id = await givenDraft()
    await scheduleArticle({ articleId: id, publishAt: nine, by: chief, at })
    await unscheduleArticle({ articleId: id, by: editor, at })
    await asTheClock(ten)
    expect(await getStory(id)).toBeNull()
    expect(await onTheDesk(id)).toMatchObject({ word: 'ready', schedule: null })
  })

  test('does not carry a story back that was moved meanwhile', async () => {
    const id = await givenLiveStory({ headline: 'قبل', at })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'بعد' }, by: chief, at })
    await scheduleArticle({ articleId: id, publishAt: nine, by: chief, at })
    await moveArticle({ articleId: id, sectionId: sections.economy, slug: 'رابط-جديد', by: chief, at })
    await asTheClock(nine)
    const story = await getStory(id)
    expect(story).toMatchObject({ headline: 'بعد', path: `/الاقتصاد/${id}/رابط-جديد` })
  })
})

describe('an embargo', () => {
  test('refuses to publish before its end and names the hour; a schedule before it moves to it', async () => {
    const id = await givenDraft()
    await scheduleArticle({ articleId: id, publishAt: nine, by: chief, at })
    await embargoArticle({ articleId: id, until: ten, by: chief, at })
    expect((await onTheDesk(id)).schedule?.at).toEqual(ten)
    expect(await scheduleArticle({ articleId: id, publishAt: nine, by: chief, at })).toEqual(ten)
    await expect(publishArticle({ articleId: id, by: chief, at: nine })).rejects.toMatchObject({ name: 'UnderEmbargo', until: ten.toISOString() })
    await asTheClock(nine)
    expect(await getStory(id)).toBeNull()
    await asTheClock(ten)
    expect((await getStory(id))?.state).toBe('live')
  })

  test('is lifted by an act in the log', async () => {
    const id = await givenDraft()
    await embargoArticle({ articleId: id, until: ten, by: chief, at })
    await liftEmbargo({ articleId: id, by: chief, at })
    await publishArticle({ articleId: id, by: chief, at })
    expect((await listTimeline('article', id)).map(entry => entry.act)).toEqual(['publish', 'lift-embargo', 'embargo', 'create'])
  })

  test('comes too late for what readers have seen', async () => {
    const id = await givenLiveStory()
    await expect(embargoArticle({ articleId: id, until: ten, by: chief, at })).rejects.toMatchObject({ issues: [{ field: 'until', key: 'seen-already' }] })
  })
})

describe('publishing again', () => {
  test.each([
    ['moves the update time where the editor says so, though only harakat changed', 'خُطَّة جديدة', true, ten],
    ['leaves it where she says so, though the words are others', 'خطة أخرى تمامًا', false, nine],
    ['moves it for a change that a reader would call one', 'خطة أخرى تمامًا', undefined, ten],
    ['leaves it for harakat alone', 'خُطَّة جديدة', undefined, nine],
  ])('%s', async (_, headline, movesUpdateTime, expected) => {
    const id = await givenLiveStory({ headline: 'خطة جديدة', at: nine })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline }, by: chief, at: ten })
    expect((await onTheDesk(id)).later).toBe('unpublished')
    await publishArticle({ articleId: id, asOf: 2, movesUpdateTime, by: chief, at: ten })
    expect(await getStory(id)).toMatchObject({ headline, updatedAt: expected, publishedAt: nine })
    expect((await onTheDesk(id)).later).toBeNull()
  })

  test('what a colleague saved meanwhile does not go out unseen', async () => {
    const id = await givenDraft({ headline: 'كما رأتها' })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'لم ترها' }, by: reporter, at })
    await expect(publishArticle({ articleId: id, asOf: 1, by: chief, at })).rejects.toMatchObject({ name: 'StaleVersion', current: 2 })
    await expect(scheduleArticle({ articleId: id, publishAt: nine, asOf: 1, by: chief, at })).rejects.toMatchObject({ name: 'StaleVersion' })
    expect(await getStory(id)).toBeNull()
  })
})

test('a correction says of what kind it is, on the story and on the corrections page', async () => {
  const id = await givenLiveStory()
  await correctArticle({ articleId: id, kind: 'name', text: 'الاسم الصحيح: مُنى لا منار', by: chief, at })
  expect(await getStory(id)).toMatchObject({ corrections: [{ kind: 'name' }] })
  expect((await listCorrections('ar', 1)).corrections).toMatchObject([{ kind: 'name' }])
})

describe('a withdrawal', () => {
  test('that leads to another story sends every address of the first there, in one step', async () => {
    const [first, second, third] = [await givenLiveStory({ headline: 'الأولى' }), await givenLiveStory({ headline: 'الثانية' }), await givenLiveStory({ headline: 'الثالثة' })]
    await moveArticle({ articleId: first, slug: 'رابط-ثانٍ', by: chief, at })
    await withdrawArticle({ articleId: first, reason: 'دُمجت في غيرها', leadsToArticleId: second, by: chief, at })
    const path = `/العالمية/${second}/الثانية`
    for (const old of [`/n/${first}`, `/العالمية/${first}/الأولى`, `/العالمية/${first}/رابط-ثان`, `/سياسة/${first}`, `/en/world/${first}/x`])
      expect(await leadsTo(old), old).toEqual({ state: 'moved', path })
    await withdrawArticle({ articleId: second, reason: 'دُمجت في غيرها', leadsToArticleId: third, by: chief, at })
    expect(await leadsTo(`/n/${first}`)).toEqual({ state: 'moved', path: `/العالمية/${third}/الثالثة` })
    await withdrawArticle({ articleId: third, reason: 'خطأ', by: chief, at })
    for (const id of [first, second, third]) expect(await leadsTo(`/n/${id}`)).toEqual({ state: 'gone' })
  })

  test.each([
    ['itself', async (id: number) => id],
    ['a draft', async () => givenDraft()],
    ['nothing', async () => 404],
  ])('that would lead to %s is refused', async (_, target) => {
    const id = await givenLiveStory()
    const leadsToArticleId = await target(id)
    await expect(withdrawArticle({ articleId: id, reason: 'خطأ', leadsToArticleId, by: chief, at })).rejects.toMatchObject({ issues: [{ field: 'leadsTo', key: 'not-live' }] })
    expect((await getStory(id))?.state).toBe('live')
  })

  test('comes at its hour, in the name of the one who set it; and takes a schedule with it', async () => {
    const id = await givenLiveStory()
    await scheduleArticle({ articleId: id, publishAt: minutesAfter(ten, 1), by: chief, at })
    await scheduleWithdrawal({ articleId: id, withdrawAt: ten, reason: 'انتهت رخصة الصور', by: chief, at })
    expect((await onTheDesk(id)).leavesAt).toEqual({ at: ten, reason: 'انتهت رخصة الصور', by: { id: chief.staffId, name: chief.name } })
    await asTheClock(nine)
    expect((await getStory(id))?.state).toBe('live')
    await asTheClock(ten)
    expect((await getStory(id))?.state).toBe('withdrawn')
    expect(await onTheDesk(id)).toMatchObject({ word: 'withdrawn', leavesAt: null, schedule: null, withdrawn: { by: chief.name, reason: 'انتهت رخصة الصور' } })
  })

  test('that was set is cancelled', async () => {
    const id = await givenLiveStory()
    await scheduleWithdrawal({ articleId: id, withdrawAt: nine, reason: 'خطأ', by: chief, at })
    expect(await cancelWithdrawal({ articleId: id, by: chief, at })).toBe(true)
    expect(await cancelWithdrawal({ articleId: id, by: chief, at })).toBe(false)
    await asTheClock(ten)
    expect((await getStory(id))?.state).toBe('live')
  })
})

describe('the bin', () => {
  test('keeps a draft for thirty days, in which it comes back whole', async () => {
    const id = await givenDraft({ headline: 'تُركت' })
    await discardArticle({ articleId: id, by: reporter, at })
    for (const act of [
      () => saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'x' }, by: reporter, at }),
      () => submitArticle({ articleId: id, by: reporter, at }),
      () => publishArticle({ articleId: id, by: chief, at }),
      () => scheduleArticle({ articleId: id, publishAt: nine, by: chief, at }),
      () => embargoArticle({ articleId: id, until: nine, by: chief, at }),
    ])
      await expect(act()).rejects.toMatchObject({ name: 'WrongState' })
    theClockSays(minutesAfter(at, 30 * 24 * 60 - 1).toISOString())
    expect(await emptyBin()).toBe(0)
    await restoreFromBin({ articleId: id, by: reporter, at })
    expect(await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'عادت' }, by: reporter, at })).toBe(2)
  })

  test('is emptied after them; the log still says what there was', async () => {
    const id = await givenDraft({ headline: 'تُركت' })
    await discardArticle({ articleId: id, by: reporter, at })
    theClockSays(minutesAfter(at, 30 * 24 * 60).toISOString())
    expect(await emptyBin()).toBe(1)
    expect(await getStoryOnTheDesk(id)).toBeNull()
    expect((await listTimeline('article', id))[0]).toMatchObject({ act: 'delete', by: 'clock', details: { headline: 'تُركت' } })
  })

  test('takes nothing that readers have seen, and nothing that is set for its hour', async () => {
    const seen = await givenLiveStory()
    const set = await givenDraft()
    await scheduleArticle({ articleId: set, publishAt: nine, by: chief, at })
    for (const articleId of [seen, set]) await expect(discardArticle({ articleId, by: chief, at })).rejects.toMatchObject({ name: 'WrongState' })
  })
})

describe('at its hour the clock asks again', () => {
  const scheduled = async (content: Parameters<typeof givenDraft>[0] = {}) => {
    const id = await givenDraft(content)
    await scheduleArticle({ articleId: id, publishAt: nine, by: editor, at })
    return id
  }
  const demote = (columns: Partial<typeof staff.$inferInsert>) =>
    transaction(async tx => {
      const { eq } = await import('drizzle-orm')
      await tx.update(staff).set(columns).where(eq(staff.id, editor.staffId))
    })

  test.each([
    ['she was made a reporter', { role: 'reporter' as const }],
    ['she has left', { isActive: false }],
  ])('whether who set it may still: %s', async (_, columns) => {
    const id = await scheduled()
    await demote(columns)
    await asTheClock(nine)
    expect(await getStory(id)).toBeNull()
    expect(await onTheDesk(id)).toMatchObject({ word: 'ready', schedule: null, failure: { act: 'publish', why: { kind: 'not-allowed' }, was: nine.toISOString() } })
    expect((await listTimeline('article', id))[0]).toMatchObject({ act: 'schedule-failed', by: 'clock' })
  })

  test('whether it is ready; its failure is seen until somebody acts, and is not tried again', async () => {
    const { enterPicture } = await import('#db/media.ts')
    const { media } = await import('#db/schema.ts')
    const mediaId = await enterPicture({ picture: { hash: 'a', type: 'image/jpeg', width: 1600, height: 1000, colour: '', focalX: 0.5, focalY: 0.5, credit: 'رويترز', altText: 'نهر' }, by: chief, at })
    const id = await scheduled({ picture: { mediaId, caption: null, credit: null, altText: null } })
    await transaction(async tx => {
      await tx.update(media).set({ licenceEndsAt: nine })
    })
    await asTheClock(nine)
    expect((await onTheDesk(id)).failure).toMatchObject({ why: { kind: 'not-ready', issues: [{ field: 'picture', key: 'licence-ended' }] } })
    await asTheClock(ten)
    expect((await listTimeline('article', id)).filter(entry => entry.act === 'schedule-failed')).toHaveLength(1)
    await transaction(async tx => {
      await tx.update(media).set({ licenceEndsAt: null })
    })
    await publishArticle({ articleId: id, by: editor, at: ten })
    expect((await onTheDesk(id)).failure).toBeNull()
  })

  test('and one failure does not keep the others waiting', async () => {
    const [first, second] = [await scheduled(), await givenDraft()]
    await scheduleArticle({ articleId: second, publishAt: nine, by: chief, at })
    await demote({ isActive: false })
    await asTheClock(nine)
    expect([await liveHeadline(first), (await getStory(second))?.state]).toEqual([undefined, 'live'])
  })
})

test('sixty stories of one minute go out once each, also when the clock was moved back an hour between them', async () => {
  const ids: number[] = []
  for (let second = 0; second < 60; second += 1) {
    const id = await givenDraft({ headline: `خبر الدقيقة ${second}` })
    await scheduleArticle({ articleId: id, publishAt: new Date(nine.getTime() + second * 1_000), by: chief, at })
    ids.push(id)
  }
  await asTheClock(new Date(nine.getTime() + 29_000))
  await asTheClock(minutesAfter(nine, -60))
  const seen = async () => (await Promise.all(ids.map(id => getStory(id)))).filter(story => story !== null).length
  expect(await seen()).toBe(30)
  await asTheClock(new Date(nine.getTime() + 59_000))
  expect(await seen()).toBe(60)
  await asTheClock(ten)
  for (const id of ids) expect((await listTimeline('article', id)).filter(entry => entry.act === 'publish')).toHaveLength(1)
})

describe('ten quiet minutes', () => {
  test('keep what was typed as a version, in its writer’s name; once', async () => {
    const id = await createArticle({ language: 'ar', content: { headline: 'مسوّدة' }, by: reporter, at })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'مسوّدةٌ ثانية' }, by: reporter, at: nine })
    theClockSays(minutesAfter(nine, 9).toISOString())
    expect(await keepQuietCopies()).toBe(0)
    theClockSays(minutesAfter(nine, 10).toISOString())
    expect([await keepQuietCopies(), await keepQuietCopies()]).toEqual([1, 0])
    expect(await listRevisions(id)).toMatchObject([{ cutFor: 'quiet', cutBy: reporter.name, cutAt: nine, headline: 'مسوّدةٌ ثانية' }])
  })

  test('keep nothing that the last version says already', async () => {
    const id = await givenDraft()
    await submitArticle({ articleId: id, by: reporter, at })
    await saveDraft({ articleId: id, startedFrom: 1, content: {}, by: chief, at })
    theClockSays(ten.toISOString())
    expect(await keepQuietCopies()).toBe(0)
    expect(await listRevisions(id)).toHaveLength(1)
  })
})
