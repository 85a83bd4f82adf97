import { saveDraft } from '#db/articles.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { readSave } from '#lib/newsroom/read-save.ts'
import { NotFound } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { tellOfStory } from '#lib/platform/story-events.ts'
import { answerStaff, Malformed, refuse } from '../../answer.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The working copy as it stands. */
export async function GET(request: Request, { params }: Context) {
  const articleId = readId((await params).id)
  return answerStaff(request, async () => {
    const copy = articleId === null ? null : await getWorkingCopy(articleId)
    if (!copy) throw new NotFound(`there is no article ${articleId}`)
    return copy
  })
}

/** Saves `{ startedFrom, content, inside }`; answers `{ version, savedAt }`. A stale save is answered with the newer copy: both are kept. */
export async function PUT(request: Request, { params }: Context) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  return answerStaff(
    request,
    async by => {
      const read = readSave(await request.text())
      if ('issues' in read) throw new Malformed(read.issues)
      const at = now()
      const version = await saveDraft({ articleId, ...read.save, by, at })
      tellOfStory(articleId, 'saved')
      return { version, savedAt: at }
    },
    async refusal => (refusal.kind === 'stale' ? { theirs: await getWorkingCopy(articleId) } : {}),
  )
}
