'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export const sideTabs = ['print', 'details', 'notes'] as const
export type SideTab = (typeof sideTabs)[number]

type Props = { tab: SideTab; onTab: (tab: SideTab) => void; children: ReactNode }

/** What stands beside the words, one thing at a time. */
export function Side({ tab, onTab, children }: Props) {
  const t = useTranslations('newsroom.story')
  return (
    <aside id="beside" className="writing-side" aria-label={t('beside')}>
      <div className="side-tabs" role="tablist" aria-label={t('beside')}>
        {sideTabs.map(one => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls="side-panel"
            tabIndex={tab === one ? 0 : -1}
            onClick={() => onTab(one)}
            onKeyDown={event => onArrow(event, one)}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {children}
      </div>
    </aside>
  )

  function onArrow(event: React.KeyboardEvent, one: SideTab) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = (event.key === 'ArrowLeft') === isRtl ? 1 : -1
    const next = sideTabs[(sideTabs.indexOf(one) + step + sideTabs.length) % sideTabs.length]!
    onTab(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
}
