import { getTranslations } from 'next-intl/server'
import { getSaveUpTo } from '#db/draft-saves.ts'
import { readNames } from '#db/names-in-story.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { mergeContent } from '#lib/newsroom/merge.ts'
import { mergeToShow } from '#lib/newsroom/merge-to-show.ts'
import { readSave } from '#lib/newsroom/read-save.ts'
import { NotFound } from '#lib/newsroom/refusals.ts'
import { answerStaff, Malformed, refuse } from '../../../answer.ts'

export const dynamic = 'force-dynamic'

/** Takes what a save takes and saves nothing; answers `{ shown, theirs }`: the merge of it with the working copy, and that copy's version, writer and time. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  return answerStaff(request, async () => {
    const read = readSave(await request.text())
    if ('issues' in read) throw new Malformed(read.issues)
    const copy = await getWorkingCopy(articleId)
    if (!copy) throw new NotFound(`there is no article ${articleId}`)
    const { startedFrom, content, inside } = read.save
    const base = await getSaveUpTo(articleId, startedFrom)
    const [kind, t] = [await getTranslations('kind'), await getTranslations('newsroom.versions')]
    const names = { ...(await readNames([content, copy.content], copy.language)), kind, importance: (name: 'lead' | 'high' | 'normal') => t(`importance.${name}`), comma: t('comma') }
    const merge = mergeContent(base, { ...content, ...inside }, { ...copy.content, ...copy.inside })
    return { shown: mergeToShow(merge, names), theirs: { version: copy.version, savedBy: copy.savedBy, savedAt: copy.savedAt } }
  })
}
