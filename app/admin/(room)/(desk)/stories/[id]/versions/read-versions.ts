import { getTranslations } from 'next-intl/server'
import type { ListedVersion } from '#components/newsroom/versions/versions-list.tsx'
import { getDraftForReaders } from '#db/article-as-it-stands.ts'
import { contentOf } from '#db/article-for-update.ts'
import { readNames } from '#db/names-in-story.ts'
import { getRevision } from '#db/revisions.ts'
import { listVersions, type Versions } from '#db/versions.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'

type Asked = Record<'from' | 'to', string | string[] | undefined>
type Chosen = { name: string; number: number | null; revisionId: number | null; content: ArticleContent }

/** All that the room shows: the list, the two versions that are compared, and the names in them. Null where there is no such story or version. */
export async function readVersions(articleId: number, asked: Asked) {
  const versions = await listVersions(articleId)
  if (!versions) return null
  const list = listOf(versions)
  const to = await getVersion(articleId, nameAsked(asked.to, list) ?? 'draft')
  const from = await getVersion(articleId, nameAsked(asked.from, list) ?? before(list, to?.name ?? 'draft'))
  if (!from || !to) return null
  const { language, headline, version } = versions.draft
  const [kind, t] = [await getTranslations('kind'), await getTranslations('newsroom.versions')]
  const names = { ...(await readNames([from.content, to.content], language)), kind, importance: (name: 'lead' | 'high' | 'normal') => t(`importance.${name}`), comma: t('comma') }
  return { list, from, to, names, language, headline, version }
}

function listOf({ draft, revisions }: Versions): ListedVersion[] {
  return [
    { name: 'draft', number: null, act: null, by: draft.savedBy, at: draft.savedAt, isLive: false },
    ...revisions.map(({ number, cutFor, cutBy, cutAt, isLive }) => ({ name: String(number), number, act: cutFor, by: cutBy, at: cutAt, isLive })),
  ]
}

/** `live` stands for the version that readers see. */
function nameAsked(asked: string | string[] | undefined, list: ListedVersion[]) {
  if (asked === 'live') return list.find(version => version.isLive)?.name
  return list.find(version => version.name === asked)?.name
}

const before = (list: ListedVersion[], name: string) => list[list.findIndex(version => version.name === name) + 1]?.name ?? name

async function getVersion(articleId: number, name: string): Promise<Chosen | null> {
  if (name === 'draft') {
    const content = await getDraftForReaders(articleId)
    return content && { name, number: null, revisionId: null, content }
  }
  const revision = await getRevision(articleId, Number(name))
  return revision && { name, number: revision.number, revisionId: revision.id, content: contentOf(revision) }
}
