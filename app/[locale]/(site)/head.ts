// What stands in the head of a reader page, with absolute addresses.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { addressOfPage } from '#components/site/pager.tsx'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath, pathIn } from '#lib/newsroom/urls.ts'
import { absolute } from '../absolute.ts'
import { readPaper } from './read.ts'

type Head = {
  language: Language
  /** Without the paper's name; null on the front. */
  title: string | null
  /** What a shared card is called where that is not the title. */
  socialTitle?: string
  description: string
  /** Readable; null for a page that no address of its own leads to. */
  path: string | null
  page?: number
  feedPath?: string
  translations?: { language: Language; path: string }[]
  image?: { path: string; width: number; height: number; altText: string } | null
  article?: { publishedAt: Date; updatedAt: Date; section: string; topics: string[] }
  isForRobots?: boolean
}

export async function headOf({ language, title, socialTitle, description: words, path, page = 1, feedPath, translations = [], image, article, isForRobots = true }: Head): Promise<Metadata> {
  const paper = await readPaper(language)
  const t = await getTranslations('site')
  const numbered = title && page > 1 ? t('titleWithPage', { title, number: formatNumber(page, { edition: paper.edition, language }) }) : title
  const canonical = path === null ? undefined : addressOfPage(absolute(path), page)
  // Each is shown by itself: in a tab, among what was found, in a chat.
  const alone = (text: string) => isolatedPlain(text, language)
  const description = alone(words)
  return {
    title: alone(numbered ? `${numbered} – ${paper.name}` : paper.name),
    description,
    alternates: {
      canonical,
      languages: path !== null && translations.length > 0 ? languagesOf([{ language, path }, ...translations]) : undefined,
      types: { 'application/rss+xml': absolute(feedPath ?? pathIn(language, '/feed.xml')) },
    },
    openGraph:
      canonical === undefined
        ? undefined
        : {
            ...(article
              ? { type: 'article', publishedTime: article.publishedAt.toISOString(), modifiedTime: article.updatedAt.toISOString(), section: article.section, tags: article.topics }
              : { type: 'website' }),
            title: alone(socialTitle || (title ?? paper.name)),
            description,
            url: canonical,
            siteName: alone(paper.name),
            locale: language === 'ar' ? paper.edition.locale.replace('-', '_') : 'en_GB',
            images: image ? [{ url: absolute(image.path), width: image.width, height: image.height, alt: alone(image.altText) || undefined }] : undefined,
          },
    twitter: image ? { card: 'summary_large_image' } : undefined,
    robots: isForRobots ? { 'max-image-preview': 'large' } : { index: false },
  }
}

/** The head of a page that says why it has nothing to show. */
export async function headOfSorry(language: Language, title: string) {
  return headOf({ language, title, description: title, path: null, isForRobots: false })
}

export const frontsInEachLanguage = (language: Language) => [{ language: otherThan(language), path: frontPath(otherThan(language)) }]
export const otherThan = (language: Language): Language => (language === 'ar' ? 'en' : 'ar')

function languagesOf(versions: { language: Language; path: string }[]) {
  const addresses = Object.fromEntries(versions.map(version => [version.language, absolute(version.path)]))
  return { ...addresses, 'x-default': addresses.ar ?? addresses.en }
}
