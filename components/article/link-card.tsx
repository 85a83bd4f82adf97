import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'

/** A video or a post elsewhere: nothing of a stranger's runs here, the reader may go there. */
export function LinkCard({ card, language }: { card: Extract<Block, { type: 'linkCard' }>['attrs']; language: Language }) {
  const t = useTranslations('story')
  return (
    <a className="card" href={card.href} rel="noopener">
      <small>{t(`linkKind.${card.kind}`)}</small>
      <b>
        <IsolatedText text={card.title} language={language} />
      </b>
      {card.source && (
        <small>
          <IsolatedText text={t('source', { source: card.source })} language={language} />
        </small>
      )}
    </a>
  )
}
