import { useTranslations } from 'next-intl'
import type { Story } from '#db/published.ts'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import { shareLinks } from '#lib/newsroom/share-links.ts'

/** Where to send a story, and the short link to read out or copy. The buttons are hidden until a script can answer them. */
export function Share({ story, shortUrl }: { story: Story; shortUrl: string }) {
  const t = useTranslations('story')
  const headline = isolatedPlain(story.headline, story.language)
  return (
    <section className="share" aria-label={t('share')}>
      <ul>
        <li aria-hidden="true">{t('share')}</li>
        {shareLinks({ url: shortUrl, headline }).map(({ place, href }) => (
          <li key={place}>
            <a href={href} rel="noopener nofollow">
              {t(`shareOn.${place}`)}
            </a>
          </li>
        ))}
        <li>
          <button type="button" data-share={shortUrl} data-title={headline} hidden>
            {t('shareByDevice')}
          </button>
        </li>
      </ul>
      <p className="short">
        {t('shortLink')} <bdi dir="ltr">{shortUrl}</bdi>{' '}
        <button type="button" data-copy-link={shortUrl} data-copied={t('linkCopied')} hidden>
          {t('copyLink')}
        </button>
        <span role="status" />
      </p>
      <script type="module" src="/reader/share.js" />
    </section>
  )
}
