import { useTranslations } from 'next-intl'

/** The pages about the paper, beside the one that is open. */
export function PagesNav({ pages, current }: { pages: { path: string; title: string }[]; current: string }) {
  const t = useTranslations('site')
  if (pages.length < 2) return null
  return (
    <nav className="pages" aria-label={t('footer')}>
      <ul>
        {pages.map(page => (
          <li key={page.path}>
            <a href={page.path} aria-current={page.path === current ? 'page' : undefined}>
              {page.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
