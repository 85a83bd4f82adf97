import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Story } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'

export function Topics({ topics, language }: { topics: Story['topics']; language: Language }) {
  const t = useTranslations('story')
  if (topics.length === 0) return null
  return (
    <ul className="topics" aria-label={t('topics')}>
      {topics.map(topic => (
        <li key={topic.id}>
          <a href={topic.path} rel="tag">
            <IsolatedText text={topic.name} language={language} />
          </a>
        </li>
      ))}
    </ul>
  )
}
