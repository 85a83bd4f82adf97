'use client'

import { useTranslations } from 'next-intl'
import { useFormStatus } from 'react-dom'
import { directionOf, languages } from '#lib/i18n/routing.ts'
import type { Chosen } from './choices.ts'
import type { Copy } from './working-copy.ts'

type Props = { copy: Copy; translations: Chosen['translations']; translate?: (form: FormData) => Promise<void> }

/** The language of the story, its translations, and the way to one that is not there yet. */
export function Translations({ copy, translations, translate }: Props) {
  const t = useTranslations('newsroom.story')
  const missing = languages.filter(language => language !== copy.language && !translations.some(one => one.language === language))
  return (
    <>
      <p>{t('thisLanguage', { language: t(`languageNames.${copy.language}`) })}</p>
      {translations.length > 0 && (
        <ul>
          {translations.map(({ id, language, headline }) => (
            <li key={id}>
              {t(`languageNames.${language}`)}:{' '}
              <a href={`/admin/stories/${id}`} lang={language} dir={directionOf(language)}>
                {headline || '…'}
              </a>
            </li>
          ))}
        </ul>
      )}
      {translate &&
        missing.map(language => (
          <form key={language} action={translate}>
            <input type="hidden" name="articleId" value={copy.articleId} />
            <input type="hidden" name="language" value={language} />
            <Translate words={`${t('translate')}: ${t(`languageNames.${language}`)}`} />
            <p className="hint">{t('translateHint')}</p>
          </form>
        ))}
    </>
  )
}

function Translate({ words }: { words: string }) {
  const { pending } = useFormStatus()
  return (
    <button type="submit" className="button small" disabled={pending}>
      {words}
    </button>
  )
}
