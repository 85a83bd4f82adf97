// السجل as it is read: who changed this headline and when, and what each person may do next.
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { embargoArticle, publishArticle, saveDraft, scheduleArticle, submitArticle, withdrawArticle } from '#db/articles.ts'
import { getStoryOnTheDesk } from '#db/desk.ts'
import { listHistory, listLog } from '#db/log.ts'
import { readLogFilter } from '#lib/newsroom/log-lines.ts'
import { actsOn } from '#lib/newsroom/print-acts.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { admin, atFirst, chief, editor, givenDraft, givenLiveStory, givenPaper, minutesAfter, reporter, sections, viewer } from '#tests/given.ts'

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  return removeDatabase
})

const at = new Date(atFirst)
const everything = { staffId: null, act: null, articleId: null, from: null, to: null, before: null }
const always = { from: null, to: null }

describe('the history of a story', () => {
  test('names who changed the headline, and when; the saves of one sitting are one', async () => {
    const id = await givenDraft({ headline: 'الأوّل' })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'الأوّل م' }, by: reporter, at: minutesAfter(at, 1) })
    await saveDraft({ articleId: id, startedFrom: 2, content: { headline: 'الأوّل معدَّلًا' }, by: reporter, at: minutesAfter(at, 2) })
    await saveDraft({ articleId: id, startedFrom: 3, content: { kicker: 'تمهيد' }, by: reporter, at: minutesAfter(at, 3) })
    await saveDraft({ articleId: id, startedFrom: 4, content: { headline: 'عنوانُ الرئيسة عن WHO' }, by: chief, at: minutesAfter(at, 4) })
    expect((await listHistory(id, 'headline')).map(({ by, at: when, saves, changes }) => ({ by, when, saves, changes }))).toEqual([
      { by: chief.name, when: minutesAfter(at, 4), saves: 1, changes: [{ field: 'headline', before: 'الأوّل معدَّلًا', after: 'عنوانُ الرئيسة عن WHO' }] },
      { by: reporter.name, when: minutesAfter(at, 3), saves: 3, changes: [{ field: 'headline', before: 'الأوّل', after: 'الأوّل معدَّلًا' }] },
      { by: reporter.name, when: at, saves: 0, changes: [{ field: 'headline', before: '', after: 'الأوّل' }] },
    ])
  })

  test('does not join sittings that lie apart, and what was typed and taken back is no change', async () => {
    const id = await givenDraft({ headline: 'الأوّل' })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'ب' }, by: reporter, at: minutesAfter(at, 1) })
    await saveDraft({ articleId: id, startedFrom: 2, content: { headline: 'ج' }, by: reporter, at: minutesAfter(at, 40) })
    await saveDraft({ articleId: id, startedFrom: 3, content: { headline: 'ب' }, by: reporter, at: minutesAfter(at, 41) })
    expect((await listHistory(id, 'headline')).map(line => line.changes[0]?.after)).toEqual(['ب', 'الأوّل'])
  })
})

describe('the room', () => {
  test('shows by person, act, story and day, a page at a time', async () => {
    const [first, second] = [await givenDraft({ at }), await givenLiveStory({ at: minutesAfter(at, 24 * 60) })]
    await publishArticle({ articleId: first, by: chief, at: minutesAfter(at, 10) })
    const shown = async (filter: object, days: { from: Date | null; to: Date | null } = always) =>
      (await listLog({ ...everything, ...filter }, days)).lines.map(line => `${line.act} ${line.subject} ${line.subjectId}`)
    expect(await shown({ staffId: chief.staffId })).toEqual([`publish article ${first}`])
    expect(await shown({ act: 'create', articleId: second })).toEqual([`create article ${second}`])
    expect(await shown({ articleId: first }, { from: minutesAfter(at, 5), to: minutesAfter(at, 20) })).toEqual([`publish article ${first}`])
    const whole = await listLog(everything, always)
    expect(whole.headlines.get(first)?.headline).toContain('Reuters')
    expect(whole.before).toBeNull()
  })

  test('goes on from the entry where a page ended', async () => {
    const id = await givenDraft()
    for (let version = 1; version <= 120; version += 1)
      await saveDraft({ articleId: id, startedFrom: version, content: { kicker: `${version}` }, by: version % 2 ? reporter : chief, at: minutesAfter(at, version) })
    const newest = await listLog({ ...everything, articleId: id }, always)
    expect([newest.lines.length, newest.before === null]).toEqual([100, false])
    const older = await listLog({ ...everything, articleId: id, before: newest.before }, always)
    expect([older.lines.length, older.before]).toEqual([21, null])
  })

  test('an address that fits nothing shows everything', () => {
    expect(readLogFilter({ person: 'x', act: "'; drop", story: '-1', from: '2026-1-1', before: ['1', '2'] })).toEqual(everything)
    expect(readLogFilter({ person: '3', act: 'publish', story: '١٢', from: '2026-11-22' })).toEqual({ ...everything, staffId: 3, act: 'publish', articleId: 12, from: '2026-11-22' })
  })

  test.each(['ar', 'en'])('has words in %s for every act that is recorded', async language => {
    const { acts } = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')).newsroom.log
    const { globSync } = await import('node:fs')
    const named = globSync('db/**/*.ts').flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/\bact: (?:[a-zA-Z =']+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(([, one, other]) => [one, other]),
    )
    expect([...new Set(named)].filter(act => act && !acts[act])).toEqual([])
    expect(named.length).toBeGreaterThan(40)
  })
})

describe('what comes next', () => {
  const primaryFor = async (id: number) => {
    const story = await getStoryOnTheDesk(id)
    return [reporter, editor, chief, admin, viewer].map(by => actsOn({ story: story!, by, now: at }).primary)
  }

  test('is handing in for a reporter and publishing for the desk; for a viewer nothing', async () => {
    expect(await primaryFor(await givenDraft())).toEqual(['submit', 'publish', 'publish', 'publish', null])
  })

  test('in a section that is not hers an editor does nothing next', async () => {
    expect((await primaryFor(await givenDraft({ sectionId: sections.economy })))[1]).toBeNull()
  })

  test('under an embargo it is a schedule; once set, another hour', async () => {
    const id = await givenDraft()
    await embargoArticle({ articleId: id, until: minutesAfter(at, 60), by: chief, at })
    expect((await primaryFor(id))[2]).toBe('schedule')
    await scheduleArticle({ articleId: id, publishAt: minutesAfter(at, 60), by: chief, at })
    expect(await primaryFor(id)).toEqual([null, 'reschedule', 'reschedule', 'reschedule', null])
  })

  test('once it is out there is nothing to do, until words wait to be published', async () => {
    const id = await givenLiveStory()
    expect((await primaryFor(id))[2]).toBeNull()
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'أحدث' }, by: reporter, at })
    expect(await primaryFor(id)).toEqual(['submit', 'publish-update', 'publish-update', 'publish-update', null])
    await submitArticle({ articleId: id, by: reporter, at })
    expect((await primaryFor(id))[0]).toBeNull()
  })

  test('a withdrawn story has no way to print any more', async () => {
    const id = await givenLiveStory()
    await withdrawArticle({ articleId: id, reason: 'خطأ', by: chief, at })
    const story = await getStoryOnTheDesk(id)
    expect(actsOn({ story: story!, by: chief, now: at })).toEqual({ primary: null, others: [] })
  })

  test('of a live story a chief may publish an update, correct, assign, change the link and withdraw', async () => {
    const id = await givenLiveStory()
    const story = await getStoryOnTheDesk(id)
    expect(actsOn({ story: story!, by: chief, now: at }).others).toEqual(['publish-update', 'correct', 'assign', 'link', 'leave', 'withdraw'])
  })
})
