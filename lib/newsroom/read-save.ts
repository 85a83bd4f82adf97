// A save as it comes from a browser: read within bounds before anything is built from it.
import { z } from 'zod'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { type ArticleContent, contentSchema } from './article.ts'
import type { Issue } from './refusals.ts'

/** What stands for the newsroom alone beside the story. */
const insideSchema = z.strictObject({
  sources: z.string().max(20_000).transform(withoutControls),
  internalNotes: z.string().max(20_000).transform(withoutControls),
})
const saveKey = z.string().min(1).max(64)
const saveSchema = z.strictObject({ startedFrom: z.int().positive(), saveKey, unanswered: z.array(saveKey).max(20), content: contentSchema, inside: insideSchema })

export type Inside = z.infer<typeof insideSchema>
/** `saveKey` names this save; `unanswered` are those that its sender does not know the fate of: over one of them it is no overwriting. */
export type Save = { startedFrom: number; saveKey: string; unanswered: string[]; content: ArticleContent; inside: Inside }

/** In letters of JSON. The longest story of any paper is a tenth of it. */
const LONGEST = 5_000_000
/** A table in a list in a list is at 14. */
const DEEPEST = 60
/** Objects and lists: a story of 5,000 blocks has some 40,000. */
const MOST_PARTS = 200_000

/** The save that `text` says, or what is wrong with it, by field. Costs one walk over the text before it is parsed: depth and number cannot hurt. */
export function readSave(text: string): { save: Save } | { issues: Issue[] } {
  if (!isBounded(text)) return { issues: [{ field: 'body', key: 'too_big' }] }
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return { issues: [{ field: '', key: 'malformed' }] }
  }
  const read = saveSchema.safeParse(said)
  if (read.success) return { save: read.data }
  return { issues: read.error.issues.map(issue => ({ field: issue.path.filter(part => part !== 'content').join('.'), key: issue.code === 'custom' ? issue.message : issue.code })) }
}

function isBounded(text: string) {
  if (text.length > LONGEST) return false
  let depth = 0
  let parts = 0
  let isInString = false
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (isInString) {
      if (code === BACKSLASH) place++
      else if (code === QUOTE) isInString = false
    } else if (code === QUOTE) isInString = true
    else if (code === BRACE || code === BRACKET) {
      if (++depth > DEEPEST || ++parts > MOST_PARTS) return false
    } else if (code === BRACE_END || code === BRACKET_END) depth--
  }
  return true
}

const [QUOTE, BACKSLASH, BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d]
