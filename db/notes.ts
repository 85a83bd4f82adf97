// What the newsroom says to itself about a story, and whom it calls by name. Nothing for readers leads here.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { type Anchor, findAnchored } from '#lib/newsroom/anchors.ts'
import { LONGEST_NOTE, mentionedIn, type Talk } from '#lib/newsroom/notes.ts'
import { type Actor, may } from '#lib/newsroom/permissions.ts'
import { NotAllowed, NotFound, NotReady, WrongState } from '#lib/newsroom/refusals.ts'
import { tellOfStory } from '#lib/platform/story-events.ts'
import { type ArticleForUpdate, findForUpdate, standingOf } from './article-for-update.ts'
import { assertMay } from './articles/asserts.ts'
import { db, type Transaction, transaction } from './client.ts'
import { article, draft, mention, note, staff } from './schema.ts'
import { record } from './timeline.ts'

type Writer = Extract<Actor, { staffId: number }>
type OnNote = { noteId: number; by: Writer; at: Date }

/** Writes a note to a paragraph, to the whole story, or as an answer; whoever is called in it by name will find it. Answers its id. */
export async function addNote({ articleId, text: typed, anchor, answersId, by, at }: { articleId: number; text: string; anchor: Anchor | null; answersId?: number; by: Writer; at: Date }) {
  const id = await transaction(async function addNote(tx) {
    assertMay(by, 'note', await findForUpdate(tx, articleId))
    const text = readText(typed)
    if (answersId !== undefined) await findTalk(tx, answersId, articleId)
    const [added] = await tx
      .insert(note)
      .values({ articleId, answersId, staffId: by.staffId, text, anchor: answersId === undefined ? anchor : null, writtenAt: at })
      .returning({ id: note.id })
    if (!added) throw new Error('no note was added')
    await callByName(tx, { id: added.id, articleId, text, by, at })
    await record(tx, { act: 'note', subject: 'article', subjectId: articleId, by, at, details: { note: added.id, text } })
    return added.id
  })
  tellOfStory(articleId, 'notes')
  return id
}

/** Changes the words of her own note. */
export const editNote = ({ noteId, text: typed, by, at }: OnNote & { text: string }) =>
  changeNote(noteId, by, async (tx, found) => {
    if (found.staffId !== by.staffId) throw new NotAllowed(`${by.name} may not edit the note ${noteId} of somebody else`)
    const text = readText(typed)
    await tx.update(note).set({ text, editedAt: at }).where(eq(note.id, noteId))
    await callByName(tx, { id: noteId, articleId: found.articleId, text, by, at })
    await record(tx, { act: 'edit-note', subject: 'article', subjectId: found.articleId, by, at, details: { note: noteId, before: found.text, after: text } })
  })

/** Deletes her own note, for the desk any. What others have answered goes only with the desk's word. */
export const deleteNote = ({ noteId, by, at }: OnNote) =>
  changeNote(noteId, by, async (tx, found, story) => {
    const isDesk = may(by, 'return', standingOf(story))
    if (found.staffId !== by.staffId && !isDesk) throw new NotAllowed(`${by.name} may not delete the note ${noteId} of somebody else`)
    const answers = await tx.select({ staffId: note.staffId }).from(note).where(eq(note.answersId, noteId))
    if (!isDesk && answers.some(answer => answer.staffId !== by.staffId)) throw new WrongState(`the note ${noteId} has been answered`)
    await tx.delete(note).where(eq(note.id, noteId))
    await record(tx, { act: 'delete-note', subject: 'article', subjectId: found.articleId, by, at, details: { note: noteId, text: found.text } })
  })

/** The talk is settled. */
export const resolveTalk = ({ noteId, by, at }: OnNote) =>
  changeNote(noteId, by, async (tx, found) => {
    await findTalk(tx, noteId, found.articleId)
    await tx.update(note).set({ resolvedAt: at, resolvedBy: by.name }).where(eq(note.id, noteId))
    await record(tx, { act: 'resolve-note', subject: 'article', subjectId: found.articleId, by, at, details: { note: noteId, text: found.text } })
  })

export const reopenTalk = ({ noteId, by, at }: OnNote) =>
  changeNote(noteId, by, async (tx, found) => {
    await findTalk(tx, noteId, found.articleId)
    await tx.update(note).set({ resolvedAt: null, resolvedBy: null }).where(eq(note.id, noteId))
    await record(tx, { act: 'reopen-note', subject: 'article', subjectId: found.articleId, by, at, details: { note: noteId, text: found.text } })
  })

type NoteRow = typeof note.$inferSelect

async function changeNote(noteId: number, by: Writer, change: (tx: Transaction, found: NoteRow, story: ArticleForUpdate) => Promise<unknown>) {
  const articleId = await transaction(async function changeNote(tx) {
    const [found] = await tx.select().from(note).where(eq(note.id, noteId))
    if (!found) throw new NotFound(`there is no note ${noteId}`)
    const story = await findForUpdate(tx, found.articleId)
    assertMay(by, 'note', story)
    await change(tx, found, story)
    return found.articleId
  })
  tellOfStory(articleId, 'notes')
}

async function findTalk(tx: Transaction, noteId: number, articleId: number) {
  const [found] = await tx.select({ articleId: note.articleId, answersId: note.answersId }).from(note).where(eq(note.id, noteId))
  if (found?.articleId !== articleId || found.answersId !== null) throw new NotFound(`article ${articleId} has no talk ${noteId}`)
}

function readText(typed: string) {
  const text = withoutControls(typed).trim()
  if (text === '') throw new NotReady('the note', [{ field: 'note', key: 'missing' }])
  if (text.length > LONGEST_NOTE) throw new NotReady('the note', [{ field: 'note', key: 'too_big' }])
  return text
}

/** Nobody calls herself, and nobody is called twice by one note. */
async function callByName(tx: Transaction, { id, articleId, text, by, at }: { id: number; articleId: number; text: string; by: Writer; at: Date }) {
  const called = mentionedIn(text, await listColleagues()).filter(staffId => staffId !== by.staffId)
  if (called.length > 0)
    await tx
      .insert(mention)
      .values(called.map(staffId => ({ noteId: id, staffId, articleId, at })))
      .onConflictDoNothing()
}

/** Whom a note can call by name. */
export const listColleagues = () => db.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.isActive, true)).orderBy(asc(staff.name))

/** The talks of a story, oldest first, each at the paragraph of the working copy that it means. */
export async function listTalks(articleId: number): Promise<Talk[]> {
  const [working] = await db.select({ body: draft.body }).from(draft).where(eq(draft.articleId, articleId))
  const rows = await db.select({ note, name: staff.name }).from(note).innerJoin(staff, eq(staff.id, note.staffId)).where(eq(note.articleId, articleId)).orderBy(asc(note.id))
  const notes = rows.map(row => ({ ...row.note, name: row.name }))
  const shown = ({ id, staffId, name, text, writtenAt, editedAt }: (typeof notes)[number]) => ({ id, staffId, name, text, writtenAt, editedAt })
  return notes
    .filter(one => one.answersId === null)
    .map(one => ({
      ...shown(one),
      anchor: one.anchor,
      place: one.anchor && working ? findAnchored(working.body, one.anchor) : null,
      resolvedAt: one.resolvedAt,
      resolvedBy: one.resolvedBy,
      answers: notes.filter(other => other.answersId === one.id).map(shown),
    }))
}

/** Notes that call her and that she has not seen yet, newest first. */
export const listUnseenMentions = (staffId: number) =>
  db
    .select({ noteId: note.id, articleId: mention.articleId, headline: draft.headline, text: note.text, by: staff.name, at: mention.at })
    .from(mention)
    .innerJoin(note, eq(note.id, mention.noteId))
    .innerJoin(staff, eq(staff.id, note.staffId))
    .innerJoin(article, eq(article.id, mention.articleId))
    .innerJoin(draft, eq(draft.articleId, article.id))
    .where(and(eq(mention.staffId, staffId), isNull(mention.seenAt)))
    .orderBy(desc(mention.at))

/** She has opened the story: its notes that call her are seen. */
export async function seeMentions({ articleId, by, at }: { articleId: number; by: Writer; at: Date }) {
  const isHers = and(eq(mention.articleId, articleId), eq(mention.staffId, by.staffId), isNull(mention.seenAt))
  const [unseen] = await db.select({ noteId: mention.noteId }).from(mention).where(isHers).limit(1)
  if (!unseen) return
  await transaction(async function seeMentions(tx) {
    await tx.update(mention).set({ seenAt: at }).where(isHers)
  })
}
