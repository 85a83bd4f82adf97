// What a story needs before readers may see it.
import type { ArticleContent } from './article.ts'
import { wordsOf } from './body-words.ts'
import type { Issue } from './refusals.ts'

/** The conditions that stop a publication, in the order in which an editor mends them. */
export function issuesBeforePublishing(content: ArticleContent): Issue[] {
  const issues: Issue[] = []
  if (!/[\p{L}\p{N}]/u.test(content.headline)) issues.push({ field: 'headline', key: 'missing' })
  if (content.sectionId === null) issues.push({ field: 'section', key: 'missing' })
  if (wordsOf(content.body).trim() === '') issues.push({ field: 'body', key: 'missing' })
  return issues
}
