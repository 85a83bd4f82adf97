// How a story of the sample edition is written down: the newsroom's words, and small builders for its body.

import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleKind, Importance } from '#lib/newsroom/article.ts'
import type { Block, Inline } from '#lib/newsroom/body.ts'

export type SampleStory = {
  /** Names the story inside the sample edition; a translation carries the same key. */
  key: string
  language: Language
  section: SampleSection
  kind: ArticleKind
  importance: Importance
  /** How many hours before the planting it was published. */
  hoursAgo: number
  /** How many hours before the planting it was updated, where a reader would call it an update. */
  updatedHoursAgo?: number
  kicker?: string
  headline: string
  standfirst: string
  dateline?: string
  /** Handles of the sample authors; agencies stand in `agencies`. */
  byline: string[]
  agencies?: string
  topics: string[]
  picture?: SamplePicture
  correction?: { hoursAgo: number; text: string }
  body: Block[]
}

export type SampleSection = 'world' | 'politics' | 'economy' | 'sport' | 'culture' | 'science' | 'health' | 'opinion'

/** A picture that our own code draws: the same scene and number give the same picture. */
export type SamplePicture = {
  scene: 'harbour' | 'city' | 'hills' | 'desert' | 'stadium' | 'parliament' | 'market' | 'library' | 'laboratory' | 'hospital' | 'night-sky' | 'river' | 'fields' | 'portrait'
  number: number
  caption: string
  credit: string
  altText: string
}

export const p = (...words: (string | Inline)[]): Block => ({ type: 'paragraph', content: inline(words) })
export const h2 = (words: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: inline([words]) })
export const h3 = (words: string): Block => ({ type: 'heading', attrs: { level: 3 }, content: inline([words]) })
export const quote = (words: string, attribution: string): Block => ({
  type: 'quote',
  attrs: { attribution },
  content: [{ type: 'paragraph', content: inline([words]) }],
})
export const pullQuote = (words: string): Block => ({ type: 'pullQuote', content: inline([words]) })
export const list = (...items: string[]): Block => ({ type: 'bulletList', content: items.map(item) })
export const numbered = (...items: string[]): Block => ({ type: 'orderedList', content: items.map(item) })

/** A table: the words of the first row are its headings. */
export const table = (head: string[], ...rows: string[][]): Block => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map(words => ({ type: 'tableHeader' as const, content: [{ type: 'paragraph' as const, content: inline([words]) }] })) },
    ...rows.map(row => ({
      type: 'tableRow' as const,
      content: row.map(words => ({ type: 'tableCell' as const, content: [{ type: 'paragraph' as const, content: inline([words]) }] })),
    })),
  ],
})

export const bold = (words: string): Inline => ({ type: 'text', text: words, marks: [{ type: 'bold' }] })
export const superscript = (words: string): Inline => ({ type: 'text', text: words, marks: [{ type: 'superscript' }] })
export const link = (words: string, href: string): Inline => ({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })

const inline = (words: (string | Inline)[]): Inline[] => words.map(word => (typeof word === 'string' ? { type: 'text', text: word } : word))
const item = (words: string) => ({ type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: inline([words]) }] })
