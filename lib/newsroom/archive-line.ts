// One line of an archive that moves in: a story as JSON, told apart from what is none.
import { z } from 'zod'
import { slugOf } from '#lib/arabic/slug.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type ArticleContent, contentSchema, emptyContent } from './article.ts'
import type { Block } from './body.ts'

/** `link` is the last part of its address: the archive's own id. Names are those of sections, topics and authors that may not be there yet. */
export type ArchivedStory = { link: string; language: Language; at: Date | null; section: string; topics: string[]; author: string; content: ArticleContent }
export type ArchiveRefusal = { why: string }

const MOST_TOPICS = 30

const shape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  body: z.string(),
  date: z.union([z.string(), z.number(), z.null()]).optional(),
  category: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  author: z.string().nullish(),
  language: z.enum(['ar', 'en']).optional(),
})

/** Reads `{ id, title, body, date, category, tags?, author?, language? }`; the date is ISO 8601 or milliseconds since 1970. Says in English, to the operator, why a line is no story. */
export function readArchiveLine(line: string): ArchivedStory | ArchiveRefusal {
  const parsed = shape.safeParse(parse(line))
  if (!parsed.success) return { why: parsed.error.issues.map(issue => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ') }
  const { id, title, body, date, category, tags, author, language } = parsed.data
  const link = linkOf(String(id))
  const at = readDate(date)
  const paragraphs = paragraphsOf(body.toWellFormed())
  if (link === '') return { why: `id: ${JSON.stringify(id)} gives no link` }
  if (!/[\p{L}\p{N}]/u.test(title)) return { why: 'title: holds no word' }
  if (paragraphs.length === 0) return { why: 'body: holds no word' }
  if (at === undefined) return { why: `date: ${JSON.stringify(date)} is no date` }
  const content = contentSchema.safeParse({ ...emptyContent, headline: title.toWellFormed().trim(), slug: link, body: { type: 'doc', content: paragraphs } })
  if (!content.success) return { why: content.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ') }
  return {
    link,
    language: language ?? (/\p{Script=Arabic}/u.test(title + body) ? 'ar' : 'en'),
    at,
    section: nameOf(category),
    topics: [...new Set((tags ?? []).map(nameOf).filter(Boolean))].slice(0, MOST_TOPICS),
    author: nameOf(author),
    content: content.data,
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const nameOf = (written: string | null | undefined) => withoutControls(written?.toWellFormed() ?? '').trim()

/** As it is where an address can hold it; otherwise its words. */
const linkOf = (id: string) => (/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u.test(id) && id === id.normalize('NFC') ? id : slugOf(id))

function readDate(date: string | number | null | undefined) {
  if (date === undefined || date === null || date === '') return null
  const at = new Date(date)
  return Number.isNaN(at.getTime()) ? undefined : at
}

const paragraphsOf = (body: string): Block[] =>
  body
    .split(/\n+/)
    .map(text => text.trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text))
    .map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
