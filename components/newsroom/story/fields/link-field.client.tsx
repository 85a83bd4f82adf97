'use client'

import { useTranslations } from 'next-intl'
import { slugOf } from '#lib/arabic/slug.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Choices } from '../choices.ts'

type Props = { content: ArticleContent; sections: Choices['sections']; addresses: { before: string; short: string }; isReadOnly: boolean; onChange: (slug: string) => void }

/** «جزء الرابط»: the headline's until she writes one; below it the whole address as people read it, and the short one. */
export function LinkField({ content, sections, addresses, isReadOnly, onChange }: Props) {
  const t = useTranslations('newsroom.story')
  const section = sections.find(one => one.id === content.sectionId)?.slug ?? t('noSectionInLink')
  const part = slugOf(content.slug) || slugOf(content.headline)
  return (
    <div className="link-field">
      <label className="field">
        {t('link')}
        <input
          className="input"
          dir="auto"
          data-field="slug"
          value={content.slug}
          placeholder={slugOf(content.headline)}
          maxLength={200}
          readOnly={isReadOnly}
          onChange={event => onChange(event.target.value)}
          onBlur={event => event.target.value && onChange(slugOf(event.target.value))}
        />
      </label>
      <p className="address" dir="ltr">
        {addresses.before}/<bdi>{section}</bdi>/…/<bdi>{part}</bdi>
      </p>
      <p className="address">
        {t('shortLink')} <bdi dir="ltr">{addresses.short}</bdi>
      </p>
    </div>
  )
}
