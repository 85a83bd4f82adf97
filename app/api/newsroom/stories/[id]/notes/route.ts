import { z } from 'zod'
import { addNote, deleteNote, editNote, listColleagues, listTalks, reopenTalk, resolveTalk, seeMentions } from '#db/notes.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { LONGEST_NOTE } from '#lib/newsroom/notes.ts'
import { now } from '#lib/platform/now.ts'
import { answerStaff, Malformed, refuse } from '../../../answer.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

const text = z.string().max(LONGEST_NOTE * 2)
const noteId = z.int().positive()
const anchor = z.strictObject({ words: z.string().min(1).max(2_000), place: z.int().nonnegative() })
const wish = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('add'), text, anchor: anchor.nullable() }),
  z.strictObject({ act: z.literal('answer'), noteId, text }),
  z.strictObject({ act: z.literal('edit'), noteId, text }),
  z.strictObject({ act: z.enum(['delete', 'resolve', 'reopen']), noteId }),
])
const ON_ONE = { delete: deleteNote, resolve: resolveTalk, reopen: reopenTalk }

/** `{ talks, colleagues }`; who asks has seen what calls her. */
export async function GET(request: Request, { params }: Context) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  return answerStaff(request, async by => {
    await seeMentions({ articleId, by, at: now() })
    return { talks: await listTalks(articleId), colleagues: await listColleagues() }
  })
}

/** Adds, answers, edits, deletes, resolves or reopens; answers `{ talks }` as they stand then. */
export async function POST(request: Request, { params }: Context) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  return answerStaff(request, async by => {
    const { data } = wish.safeParse(await request.json().catch(() => null))
    if (!data) throw new Malformed([{ field: 'note', key: 'malformed' }])
    const at = now()
    if (data.act === 'add') await addNote({ articleId, text: data.text, anchor: data.anchor, by, at })
    else if (data.act === 'answer') await addNote({ articleId, text: data.text, anchor: null, answersId: data.noteId, by, at })
    else if (data.act === 'edit') await editNote({ ...data, by, at })
    else await ON_ONE[data.act]({ noteId: data.noteId, by, at })
    return { talks: await listTalks(articleId) }
  })
}
