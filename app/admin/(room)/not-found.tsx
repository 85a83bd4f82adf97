import { useTranslations } from 'next-intl'

export default function NotFound() {
  const t = useTranslations('newsroom.shell')
  return (
    <main className="nothing-here">
      <h1>{t('notFound')}</h1>
      <a className="button" href="/admin/stories">
        {t('toStories')}
      </a>
    </main>
  )
}
