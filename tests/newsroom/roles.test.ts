// The table of roles by the code, both ways, and every cell of it driven through the real verbs.
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  approveArticle,
  assignArticle,
  correctArticle,
  createArticle,
  discardArticle,
  embargoArticle,
  moveArticle,
  publishArticle,
  returnArticle,
  saveDraft,
  scheduleArticle,
  submitArticle,
  withdrawArticle,
} from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import { article } from '#db/schema.ts'
import { type Act, type Actor, machines, may, paperActs, type Role, roles, type StoryAct, storyActs } from '#lib/newsroom/permissions.ts'
import { statuses } from '#lib/newsroom/status.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { admin, atFirst, chief, editor, givenDraft, givenLiveStory, givenPaper, minutesAfter, reporter, sections, viewer } from '#tests/given.ts'
import { byMachines, columns, isExpected, onStories, onThePaper } from './roles.table.ts'

type Staff = Extract<Actor, { staffId: number }>
const staff: Record<Role, Staff> = { reporter, editor, chief, admin, viewer }
const STRANGER = 999
const cells = storyActs.flatMap(act => roles.flatMap(role => columns.flatMap(column => statuses.map(status => ({ act, role, ...column, status })))))

describe('the code and the table say the same', () => {
  test('of the same acts', () => {
    expect(Object.keys(onStories).sort()).toEqual([...storyActs].sort())
    expect(Object.keys(onThePaper).sort()).toEqual([...paperActs].sort())
    expect(Object.keys(byMachines).sort()).toEqual([...machines].sort())
  })

  test('of every role and every story', () => {
    const different = cells.filter(({ act, role, isOwn, isInHerSection, status }) => {
      const by = staff[role]
      const standing = { ownerIds: isOwn ? [by.staffId] : [STRANGER], sectionIds: [isInHerSection ? sections.world : sections.economy], status }
      return may(by, act, standing) !== isExpected(act, role, { isOwn, isInHerSection, status })
    })
    expect(different).toEqual([])
  })

  test('of the paper', () => {
    for (const act of paperActs) expect([act, roles.filter(role => may(staff[role], act))]).toEqual([act, roles.filter(role => onThePaper[act].includes(role))])
  })

  test('of the machines', () => {
    const everything: Act[] = [...storyActs, ...paperActs]
    for (const machine of machines) expect(everything.filter(act => may({ machine }, act)).sort()).toEqual([...byMachines[machine]].sort())
  })
})

describe('a story that stands in two sections', () => {
  test('is the desk’s of an editor only where both are hers', () => {
    const standing = (sectionIds: (number | null)[]) => ({ ownerIds: [], sectionIds, status: 'ready' as const })
    expect(may(editor, 'publish', standing([sections.world, sections.politics]))).toBe(true)
    expect(may(editor, 'publish', standing([sections.world, sections.economy]))).toBe(false)
    expect(may(editor, 'publish', standing([null]))).toBe(true)
  })
})

const at = new Date(atFirst)
const later = minutesAfter(at, 60)

type Drive = (articleId: number, by: Staff) => Promise<unknown>
/** The verb behind each act; the acts without one here are other files' (reading, notes, links for outsiders). */
const VERBS: Partial<Record<StoryAct, { drive: Drive; isLive?: boolean }>> = {
  create: { drive: (_, by) => createArticle({ language: 'ar', by, at }) },
  save: { drive: (articleId, by) => saveDraft({ articleId, startedFrom: 1, content: { kicker: 'عاجِل ٢٤' }, by, at }) },
  submit: { drive: (articleId, by) => submitArticle({ articleId, by, at }) },
  discard: { drive: (articleId, by) => discardArticle({ articleId, by, at }) },
  assign: { drive: (articleId, by) => assignArticle({ articleId, assigneeId: reporter.staffId, dueAt: later, by, at }) },
  return: { drive: (articleId, by) => returnArticle({ articleId, reason: 'ينقصه مصدر ثانٍ', by, at }) },
  approve: { drive: (articleId, by) => approveArticle({ articleId, by, at }) },
  schedule: { drive: (articleId, by) => scheduleArticle({ articleId, publishAt: later, by, at }) },
  embargo: { drive: (articleId, by) => embargoArticle({ articleId, until: later, by, at }) },
  publish: { drive: (articleId, by) => publishArticle({ articleId, by, at }) },
  correct: { drive: (articleId, by) => correctArticle({ articleId, text: 'الصواب ٥٫٤', by, at }), isLive: true },
  move: { drive: (articleId, by) => moveArticle({ articleId, slug: 'رابط-آخر', by, at }), isLive: true },
  withdraw: { drive: (articleId, by) => withdrawArticle({ articleId, reason: 'خطأ', by, at }), isLive: true },
}

describe('driven as each role', () => {
  beforeEach(async () => {
    const removeDatabase = freshDatabase()
    await givenPaper()
    return removeDatabase
  })

  test('every act on a story that has a verb here is driven', () => {
    expect(storyActs.filter(act => !VERBS[act])).toEqual(['read', 'note', 'share'])
  })

  describe.each(Object.entries(VERBS) as [StoryAct, { drive: Drive; isLive?: boolean }][])('%s', (act, { drive, isLive }) => {
    test.each(roles)('as %s', async role => {
      const by = staff[role]
      const wrong: string[] = []
      for (const { isOwn, isInHerSection, status } of cells.filter(cell => cell.act === act && cell.role === role)) {
        const make = isLive ? givenLiveStory : givenDraft
        const articleId = await make({ sectionId: isInHerSection ? sections.world : sections.economy })
        const opener = role === 'chief' ? admin.staffId : chief.staffId
        await transaction(async tx => {
          await tx
            .update(article)
            .set({ status, createdByStaffId: isOwn ? by.staffId : opener })
            .where(eq(article.id, articleId))
        })
        const outcome = await drive(articleId, by).then(
          () => 'done',
          (error: Error) => error.name,
        )
        // A step that does not begin at this state is refused for the state, once the right is there.
        const hasRight = outcome !== 'NotAllowed'
        if (hasRight !== isExpected(act, role, { isOwn, isInHerSection, status })) wrong.push(`${isOwn ? 'own' : 'another’s'}, ${isInHerSection ? 'her' : 'other'} section, ${status}: ${outcome}`)
        if (!['done', 'NotAllowed', 'WrongState'].includes(outcome)) wrong.push(`${status}: ${outcome}`)
      }
      expect(wrong).toEqual([])
    })
  })

  test('an editor cannot save a colleague’s story into a section that is not hers; the field is named and nothing is written', async () => {
    const articleId = await givenDraft({ sectionId: sections.world })
    const save = saveDraft({ articleId, startedFrom: 1, content: { sectionId: sections.economy }, by: editor, at })
    await expect(save).rejects.toMatchObject({ name: 'NotAllowed', issues: [{ field: 'section', key: 'not-yours' }] })
    expect(await saveDraft({ articleId, startedFrom: 1, content: { sectionId: sections.politics }, by: editor, at })).toBe(2)
  })

  test('an editor cannot move a live story to a section that is not hers', async () => {
    const articleId = await givenLiveStory({ sectionId: sections.world })
    await expect(moveArticle({ articleId, sectionId: sections.economy, by: editor, at })).rejects.toMatchObject({ name: 'NotAllowed', issues: [{ field: 'section', key: 'not-yours' }] })
  })

  test('a reporter writes what was assigned to her, until it is taken away', async () => {
    const articleId = await createArticle({ language: 'ar', by: chief, at })
    const save = (startedFrom: number) => saveDraft({ articleId, startedFrom, content: { headline: 'عنوانٌ 12' }, by: reporter, at })
    await expect(save(1)).rejects.toMatchObject({ name: 'NotAllowed' })
    await assignArticle({ articleId, assigneeId: reporter.staffId, dueAt: later, by: chief, at })
    expect(await save(1)).toBe(2)
    await assignArticle({ articleId, assigneeId: null, dueAt: null, by: chief, at })
    await expect(save(2)).rejects.toMatchObject({ name: 'NotAllowed' })
  })
})
