import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { InlineWords } from './inline-words.tsx'

type Props = { paragraph: Extract<Block, { type: 'paragraph' }>; language: Language; children?: ReactNode }

/** A paragraph; what leads it in, such as the dateline, comes as children. An empty one is not shown. */
export function Paragraph({ paragraph, language, children }: Props) {
  if (!paragraph.content?.length && !children) return null
  return (
    <p dir={paragraph.attrs?.dir ?? undefined}>
      {children}
      <InlineWords words={paragraph.content} language={paragraph.attrs?.dir === 'ltr' ? 'en' : language} />
    </p>
  )
}
