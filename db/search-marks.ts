// Words of the index that no text can hold: by them what is found is narrowed to a section, a topic, an author, a kind.
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleKind } from '#lib/newsroom/article.ts'

export const mark = {
  section: (id: number) => `section_${id}`,
  topic: (id: number) => `topic_${id}`,
  author: (id: number) => `author_${id}`,
  kind: (kind: ArticleKind) => `kind_${kind.replaceAll('-', '_')}`,
  language: (language: Language) => `language_${language}`,
  /** The term that counts all live stories of a language. */
  all: (language: Language) => `_${language}`,
}
