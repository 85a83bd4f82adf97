// What an act changed, compactly, for the log: before and after of each field; of a body only how long it was and is.
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { countWords, wordsOf } from '#lib/newsroom/body-words.ts'

/** Field by field `[before, after]`; `words` counts those of the body where they changed. */
export type Changes = Record<string, [unknown, unknown]>

/** What is different; undefined where nothing is. */
export function changesBetween(before: ArticleContent, after: ArticleContent): Changes | undefined {
  const { body: bodyBefore, ...fieldsBefore } = before
  const { body: bodyAfter, ...fieldsAfter } = after
  const changes: Changes = {}
  for (const field of Object.keys(fieldsAfter) as (keyof typeof fieldsAfter)[]) {
    if (!isSame(fieldsBefore[field], fieldsAfter[field])) changes[field] = [fieldsBefore[field], fieldsAfter[field]]
  }
  if (!isSame(bodyBefore, bodyAfter)) changes.words = [countWords(wordsOf(bodyBefore)), countWords(wordsOf(bodyAfter))]
  return Object.keys(changes).length > 0 ? changes : undefined
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
