// What a form at the doors is answered: what was said stays, what is wrong with it stands beside each field.
import type { Issue } from '#lib/newsroom/refusals.ts'

export type FormAnswer = { said: Record<string, string>; issues: Issue[]; isDone?: boolean }
export const unanswered: FormAnswer = { said: {}, issues: [] }

type Words = { (key: never): string; has: (key: never) => boolean }

/** The sentence for what is wrong with a field; null where nothing is. */
export function wrongIn(answer: FormAnswer, field: string, t: Words) {
  const issue = answer.issues.find(one => one.field === field)
  if (!issue) return null
  const exact = `issue.${field}-${issue.key}`
  return t((t.has(exact as never) ? exact : `issue.${issue.key}`) as never)
}
