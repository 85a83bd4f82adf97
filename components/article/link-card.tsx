import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { hostOf } from '#lib/newsroom/links.ts'

/** A video or a post elsewhere: nothing of a stranger's runs here, the reader may go there and sees where that is. */
export function LinkCard({ card, language }: { card: Extract<Block, { type: 'linkCard' }>['attrs']; language: Language }) {
  const t = useTranslations('story')
  const host = hostOf(card.href)
  return (
    <a className="card" href={card.href} rel="noopener">
      <small>
        {t(`linkKind.${card.kind}`)}
        {card.source && (
          <span>
            <IsolatedText text={card.source} language={language} />
          </span>
        )}
        {host && (
          <span>
            <bdi dir="ltr">{host}</bdi>
          </span>
        )}
      </small>
      <b>
        <IsolatedText text={card.title} language={language} />
      </b>
    </a>
  )
}
