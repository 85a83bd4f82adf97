// Sections, authors and topics by what people call them: a link, a whole name, or words of it.
import { eq, inArray } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { foldedWords } from '#lib/arabic/words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { db } from '../client.ts'
import { author, authorName, sectionName, topic, topicSpelling } from '../schema.ts'

type Named = { id: number; names: string[] }

export async function sectionIdsNamed(asked: string[], language: Language) {
  const rows = await db.select().from(sectionName).where(eq(sectionName.language, language))
  return idsNamed(
    asked,
    rows.map(row => ({ id: row.sectionId, names: [row.slug, row.name] })),
  )
}

export async function authorIdsNamed(asked: string[], language: Language) {
  const rows = await db
    .select({ id: author.id, handle: author.handle, name: authorName.name })
    .from(author)
    .innerJoin(authorName, eq(authorName.authorId, author.id))
    .where(eq(authorName.language, language))
  return idsNamed(
    asked,
    rows.map(row => ({ id: row.id, names: [row.handle, row.name] })),
  )
}

/** By its link or any of its spellings, whole: there may be too many topics to look into each. */
export async function topicIdsNamed(asked: string[], language: Language) {
  const linked = await db
    .select({ id: topic.id, language: topic.language })
    .from(topic)
    .where(inArray(topic.slug, asked.map(inLink)))
  const spelled = await db
    .select({ id: topicSpelling.topicId, language: topicSpelling.language })
    .from(topicSpelling)
    .where(inArray(topicSpelling.folded, asked.map(wholly)))
  return [...new Set([...linked, ...spelled].filter(row => row.language === language).map(row => row.id))]
}

const inLink = (name: string) => name.trim().replace(/\s+/g, '-')
const wholly = (name: string) => fold(name).replace(/\s+/g, ' ').trim()

/** Those whose name it is; where there is none, those in whose name all its words stand. */
function idsNamed(asked: string[], all: Named[]) {
  const wanted = asked.map(foldedWords)
  const having = (isMeant: (name: string[], words: string[]) => boolean) => all.filter(({ names }) => names.some(name => wanted.some(words => isMeant(foldedWords(name), words)))).map(({ id }) => id)
  const exactly = having((name, words) => name.join(' ') === words.join(' '))
  return exactly.length > 0 ? exactly : having((name, words) => words.length > 0 && words.every(word => name.includes(word)))
}
