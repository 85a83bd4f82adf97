// Whether a reader would call it a change: then, and only then, the story's update time moves.
import { fold } from '#lib/arabic/fold.ts'
import type { ArticleContent } from './article.ts'
import { wordsOf } from './body-words.ts'

/** Harakat, hamza forms, punctuation and spaces are spelling: they change nothing for a reader. */
export const isChangeForReaders = (before: ArticleContent, after: ArticleContent) => saidBy(before) !== saidBy(after)

const saidBy = (content: ArticleContent) =>
  [content.headline, content.kicker, content.standfirst, wordsOf(content.body)]
    .map(
      words =>
        fold(words)
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? '',
    )
    .join('\n')
