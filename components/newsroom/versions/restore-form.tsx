import { useTranslations } from 'next-intl'

type Props = { restore: (form: FormData) => Promise<void>; articleId: number; revisionId: number; startedFrom: number; name: string }

/** Makes a version the working copy again, once it is asked for a second time. */
export function RestoreForm({ restore, articleId, revisionId, startedFrom, name }: Props) {
  const t = useTranslations('newsroom.versions')
  return (
    <details className="restore">
      <summary className="button">
        {t('restore')}: {name}
      </summary>
      <form action={restore}>
        <p>{t('restoreQuestion', { name })}</p>
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="revisionId" value={revisionId} />
        <input type="hidden" name="startedFrom" value={startedFrom} />
        <button type="submit" className="button primary">
          {t('restoreYes')}
        </button>
      </form>
    </details>
  )
}
