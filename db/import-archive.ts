// An archive moves in: published stories, many at once, by the machine named `import`. Broken off, it goes on where it was.
import { and, eq, inArray } from 'drizzle-orm'
import { slugOf } from '#lib/arabic/slug.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { type ArchivedStory, readArchiveLine } from '#lib/newsroom/archive-line.ts'
import { numbered } from '#lib/newsroom/numbered.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { RESERVED } from '#lib/newsroom/urls.ts'
import { addAuthor } from './authors.ts'
import { db, type Transaction, transaction } from './client.ts'
import { tidyIndex } from './indexed.ts'
import { invalidate } from './invalidations.ts'
import { putManyLive } from './put-many-live.ts'
import type { ReadWords } from './read-words.ts'
import { readWordsAhead } from './read-words-ahead.ts'
import { article, author, authorName } from './schema.ts'
import { addSection, getSectionByName, listSectionNames } from './sections.ts'
import { recordEach } from './timeline.ts'
import { findOrAddTopic } from './topics.ts'

const AT_ONCE = 200
/** For stories whose archive names no section. */
const SECTION_OF_NONE: Record<Language, string> = { ar: 'أرشيف', en: 'Archive' }
const by = { machine: 'import' } as const

/** `known` stood here already, under the same link; `refused` lines are counted from 1. */
export type ArchiveReport = { added: number[]; known: number; refused: { line: number; why: string }[] }
type Progress = (lines: number) => void

/** Publishes each line's story at its own date; `at` where it has none. A bad line is in the report, and the rest goes on. */
export async function importArchive(lines: AsyncIterable<string>, at: Date, progress: Progress = () => {}): Promise<ArchiveReport> {
  const report: ArchiveReport = { added: [], known: 0, refused: [] }
  const names = new Map<string, number>()
  const ends: number[] = []
  let failure: { error: unknown } | undefined
  async function* batches() {
    let stories: ArchivedStory[] = []
    let number = 0
    try {
      for await (const line of lines) {
        number += 1
        if (line.trim() === '') continue
        const story = readArchiveLine(line)
        if ('why' in story) report.refused.push({ line: number, why: story.why })
        else stories.push(story)
        if (stories.length < AT_ONCE) continue
        ends.push(number)
        yield stories
        stories = []
      }
    } catch (error) {
      // What was read before the file broke off is put first.
      failure = { error }
      return
    }
    ends.push(number)
    yield stories
  }
  for await (const { stories, words } of readWordsAhead(batches())) {
    const added = await transaction(function importSome(tx) {
      return putThoseThatAreNew(tx, { stories, words, names, at })
    })
    report.added.push(...added)
    report.known += stories.length - added.length
    progress(ends.shift() ?? 0)
  }
  if (report.added.length > 0) await tidyIndex()
  if (failure) throw failure.error
  return report
}

type Batch = { stories: ArchivedStory[]; words: ReadWords | undefined; names: Map<string, number>; at: Date }

async function putThoseThatAreNew(tx: Transaction, { stories, words, names, at }: Batch) {
  const known = new Set<string>()
  for (const language of languages) {
    const links = stories.filter(story => story.language === language).map(story => story.link)
    const rows = await tx
      .select({ link: article.liveSlug })
      .from(article)
      .where(and(eq(article.language, language), inArray(article.public, ['live', 'withdrawn']), inArray(article.liveSlug, links)))
    for (const { link } of rows) known.add(`${language} ${link}`)
  }
  const fresh = stories.filter(({ language, link }) => {
    const key = `${language} ${link}`
    return !known.has(key) && known.add(key)
  })
  const toPut = []
  for (const story of fresh) toPut.push({ language: story.language, at: story.at ?? at, content: { ...story.content, ...(await placeOf(story, names, at)) } })
  if (toPut.length === 0) return []
  const ids = await putManyLive(tx, { stories: toPut, words: fresh.length === stories.length ? words : undefined, machine: by.machine, at })
  await recordEach(
    tx,
    ids.map(id => ({ act: 'publish', subject: 'article', subjectId: id, by, at })),
  )
  await invalidate(tx, { forget: [], refresh: tagsOf(toPut) })
  return ids
}

type Put = Parameters<typeof putManyLive>[1]['stories']

const tagsOf = (stories: Put) => [
  ...new Set(
    stories.flatMap(({ language, content }) => [
      tag.latest(language),
      tag.front(language),
      tag.live(language),
      ...(content.sectionId === null ? [] : [tag.inSection(content.sectionId, language)]),
      ...content.topicIds.map(tag.inTopic),
      ...content.byline.flatMap(entry => ('authorId' in entry ? [tag.byAuthor(entry.authorId, language)] : [])),
    ]),
  ),
]

async function placeOf({ language, section, topics, author: name }: ArchivedStory, names: Map<string, number>, at: Date) {
  const once = async (key: string, find: () => Promise<number>) => {
    const id = names.get(key) ?? (await find())
    names.set(key, id)
    return id
  }
  const sectionName = section || SECTION_OF_NONE[language]
  const sectionId = await once(`section ${language} ${sectionName}`, () => findOrAddSection(sectionName, language, at))
  const topicIds = []
  for (const topic of topics.filter(slugOf)) topicIds.push(await once(`topic ${language} ${topic}`, () => findOrAddTopic({ language, name: topic, by, at })))
  const byline = name === '' ? [] : [{ authorId: await once(`author ${name}`, () => findOrAddAuthor(name, at)) }]
  return { sectionId, topicIds: [...new Set(topicIds)], byline }
}

const COLOURS = ['world', 'politics', 'economy', 'sport', 'culture', 'science', 'health', 'opinion']

async function findOrAddSection(name: string, language: Language, at: Date) {
  const slug = slugOf(name)
  const known = (await findSection(name, language)) ?? (slug && (await findSection(slug, language)))
  if (known) return known.sectionId
  const position = (await listSectionNames(language)).length
  const named = { name, slug: await freeSectionSlug(slug || 'section') }
  return addSection({ colour: COLOURS[position % COLOURS.length] ?? 'world', position, names: { ar: named, en: named }, by, at })
}

/** By its name in the story's language, or else in another: an Arabic archive may say `sport`. */
async function findSection(name: string, language: Language) {
  const others = languages.filter(other => other !== language)
  for (const one of [language, ...others]) {
    const known = await getSectionByName(one, name)
    if (known) return known
  }
  return null
}

async function freeSectionSlug(wanted: string) {
  const taken = new Set((await Promise.all(languages.map(listSectionNames))).flat().map(row => row.slug))
  return numbered(wanted, slug => taken.has(slug) || RESERVED.has(slug))
}

async function findOrAddAuthor(name: string, at: Date) {
  const [known] = await db.select({ id: authorName.authorId }).from(authorName).where(eq(authorName.name, name)).limit(1)
  if (known) return known.id
  const profile = { name, role: '', about: '' }
  return addAuthor({ handle: await freeHandle(slugOf(name) || 'author'), profiles: { ar: profile, en: profile }, by, at })
}

async function freeHandle(wanted: string) {
  return numbered(wanted, async handle => (await db.$count(author, eq(author.handle, handle))) > 0)
}
