// Notes on a story: at a paragraph that is found again, answered, settled, and seen by whom they call.
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '#db/articles.ts'
import { db } from '#db/client.ts'
import { addNote, deleteNote, editNote, listTalks, listUnseenMentions, reopenTalk, resolveTalk, seeMentions } from '#db/notes.ts'
import { draft, mention, note } from '#db/schema.ts'
import { anchorAt, findAnchored } from '#lib/newsroom/anchors.ts'
import { mentionedIn, piecesOfNote } from '#lib/newsroom/notes.ts'
import { now } from '#lib/platform/now.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { bodyOf, chief, editor, givenDraft, givenPaper, reporter, viewer } from '#tests/given.ts'

const FIRST = 'بدأت شركة Reuters في ١٢ مدينةً مشروعًا يستمرُّ 3 سنوات.'
const SECOND = 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا عن الموعد».'
const NEW = 'ويبلغ طول الجسر الجديد 4 كيلومترات في ميناء سُهيل.'

describe('a note finds its paragraph again', () => {
  const anchor = anchorAt(bodyOf(FIRST, SECOND), 1)!
  test.each([
    ['where a paragraph was put before it', bodyOf(NEW, FIRST, SECOND), 2],
    ['where its words were mended', bodyOf(FIRST, SECOND.replace('يومًا واحدًا', 'ساعة')), 1],
    ['of two that say the same the nearer one', bodyOf(SECOND, FIRST, NEW, SECOND), 0],
    ['not where it is gone', bodyOf(FIRST, NEW), null],
  ])('%s', (_, body, place) => expect(findAnchored(body, anchor)).toBe(place))
})

test('who is called by name is found by the whole name, the longer of two', () => {
  const staff = [
    { id: 1, name: 'سلمى' },
    { id: 2, name: 'سلمى الحُسيني' },
    { id: 3, name: 'يوسف' },
  ]
  expect(mentionedIn('@سلمى الحُسيني، انظري؛ ويوسف أيضًا', staff)).toEqual([2])
  expect(mentionedIn('@سلمى: نعم @يوسف', staff)).toEqual([1, 3])
  expect(mentionedIn('@سلمىات', staff)).toEqual([])
  expect(piecesOfNote('إلى @يوسف.', staff)).toEqual([
    { text: 'إلى ', isName: false },
    { text: '@يوسف', isName: true },
    { text: '.', isName: false },
  ])
})

describe('in the newsroom', () => {
  beforeEach(async () => {
    freshDatabase()
    await givenPaper()
  })

  async function givenNote() {
    const articleId = await givenDraft({ body: bodyOf(FIRST, SECOND) })
    const noteId = await addNote({ articleId, text: 'من أين الرقم ١٢؟', anchor: anchorAt(bodyOf(FIRST, SECOND), 1), by: reporter, at: now() })
    return { articleId, noteId }
  }

  test('it is answered, settled and opened again', async () => {
    const { articleId, noteId } = await givenNote()
    await addNote({ articleId, text: 'من التقرير السنوي.', anchor: null, answersId: noteId, by: chief, at: now() })
    await resolveTalk({ noteId, by: chief, at: now() })
    expect(await listTalks(articleId)).toMatchObject([{ text: 'من أين الرقم ١٢؟', name: reporter.name, place: 1, resolvedBy: chief.name, answers: [{ text: 'من التقرير السنوي.', name: chief.name }] }])
    await reopenTalk({ noteId, by: reporter, at: now() })
    expect(await listTalks(articleId)).toMatchObject([{ resolvedAt: null, resolvedBy: null }])
  })

  test('a paragraph that is gone leaves the note at the whole story, with the old words', async () => {
    const { articleId } = await givenNote()
    await saveDraft({ articleId, startedFrom: 1, content: { body: bodyOf(NEW) }, by: chief, at: now() })
    expect(await listTalks(articleId)).toMatchObject([{ place: null, anchor: { words: SECOND } }])
  })

  test('only who wrote it edits it; the desk may delete any', async () => {
    const { articleId, noteId } = await givenNote()
    await expect(editNote({ noteId, text: 'غيره', by: chief, at: now() })).rejects.toMatchObject({ name: 'NotAllowed' })
    await editNote({ noteId, text: 'من أين الرقم 12؟', by: reporter, at: now() })
    expect(await listTalks(articleId)).toMatchObject([{ text: 'من أين الرقم 12؟', editedAt: now() }])
    const second = await addNote({ articleId, text: 'ملاحظة الرئيسة', anchor: null, by: chief, at: now() })
    await expect(deleteNote({ noteId: second, by: reporter, at: now() })).rejects.toMatchObject({ name: 'NotAllowed' })
    await deleteNote({ noteId, by: chief, at: now() })
    expect(await listTalks(articleId)).toMatchObject([{ id: second }])
  })

  test('her own note, once a colleague has answered it, goes only with the desk’s word', async () => {
    const { articleId, noteId } = await givenNote()
    await addNote({ articleId, text: 'من التقرير.', anchor: null, answersId: noteId, by: editor, at: now() })
    await expect(deleteNote({ noteId, by: reporter, at: now() })).rejects.toMatchObject({ name: 'WrongState' })
    await deleteNote({ noteId, by: editor, at: now() })
    expect(await db.select().from(note)).toEqual([])
  })

  test('who is called by name finds it until she has opened the story', async () => {
    const { articleId, noteId } = await givenNote()
    await editNote({ noteId, text: `@${chief.name} و@${reporter.name}: من أين الرقم؟`, by: reporter, at: now() })
    expect(await listUnseenMentions(chief.staffId)).toMatchObject([{ articleId, by: reporter.name, noteId }])
    expect(await listUnseenMentions(reporter.staffId)).toEqual([])
    await seeMentions({ articleId, by: chief, at: now() })
    expect(await listUnseenMentions(chief.staffId)).toEqual([])
    expect(await db.select().from(mention).where(eq(mention.noteId, noteId))).toHaveLength(1)
  })

  test('an empty note, a note of a viewer and an answer to another story’s note are refused', async () => {
    const { articleId, noteId } = await givenNote()
    const other = await givenDraft()
    const asked = { articleId, text: 'نعم', anchor: null, by: chief, at: now() }
    await expect(addNote({ ...asked, text: ' \u202e ' })).rejects.toMatchObject({ name: 'NotReady', issues: [{ field: 'note', key: 'missing' }] })
    await expect(addNote({ ...asked, by: viewer })).rejects.toMatchObject({ name: 'NotAllowed' })
    await expect(addNote({ ...asked, articleId: other, answersId: noteId })).rejects.toMatchObject({ name: 'NotFound' })
    expect(await db.select().from(note)).toHaveLength(1)
    expect(await db.select({ version: draft.version }).from(draft).where(eq(draft.articleId, articleId))).toEqual([{ version: 1 }])
  })
})
