// What the writing room holds of a story, as it travels between the browser and the paper.
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'

export type Inside = { sources: string; internalNotes: string }
/** All that she types: for readers, and beside it for the newsroom alone. */
export type Typed = { content: ArticleContent; inside: Inside }
export type Copy = Typed & { articleId: number; language: Language; version: number; saveKey: string; savedBy: string; savedAt: string | Date }
