// What stands in the planted paper, asked of the database itself.
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { getStory, type Story } from '#db/published.ts'
import { article, author, media, section, sectionName, standingPage, topic } from '#db/schema.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { authorPath, encodePath, sectionPath, standingPath, topicPath } from '#lib/newsroom/urls.ts'

/** Every live story, whole. */
export async function allStories(): Promise<Story[]> {
  const rows = await db.select({ id: article.id }).from(article).where(eq(article.public, 'live'))
  const stories = await Promise.all(rows.map(({ id }) => getStory(id)))
  return stories.filter(story => story?.state === 'live')
}

export async function aStory(language: Language = 'ar', place = 0) {
  return (await allStories()).filter(story => story.language === language)[place]!
}

/** A story's address as it stands in an HTTP request. */
export const addressOf = (story: Pick<Story, 'path'>) => encodePath(story.path)

export async function addressNow(id: number) {
  const story = await getStory(id)
  if (story?.state !== 'live') throw new Error(`story ${id} is not live`)
  return addressOf(story)
}

/** Every address of the paper but its stories', encoded. */
export async function allOtherAddresses() {
  const sections = await db.select().from(sectionName)
  const topics = await db.select().from(topic)
  const authors = await db.select().from(author)
  const pages = await db.select().from(standingPage)
  const plain = languages.flatMap(language => {
    const home = language === 'ar' ? '' : '/en'
    return [home || '/', ...['latest', 'search', 'corrections', 'feed.xml', 'sitemap.xml', 'api/breaking'].map(name => `${home}/${name}`)]
  })
  const paths = [
    ...sections.flatMap(({ language, slug }) => [sectionPath(language, slug), `${sectionPath(language, slug)}/feed.xml`]),
    ...topics.map(({ language, slug }) => topicPath(language, slug)),
    ...authors.flatMap(({ handle }) => languages.map(language => authorPath(language, handle))),
    ...pages.map(({ language, path }) => standingPath(language, path)),
  ]
  return [...plain, '/robots.txt', ...paths.map(encodePath)]
}

export async function aSection(language: Language = 'ar', place = 0) {
  const rows = await db.select().from(sectionName).innerJoin(section, eq(section.id, sectionName.sectionId)).where(eq(sectionName.language, language)).orderBy(section.position)
  return rows[place]!.section_name
}

export async function aPicture() {
  const [one] = await db.select().from(media).limit(1)
  return one!
}

/** Who acts in these tests: a machine, so that the planted paper needs no staff. */
export const operator = { machine: 'operator' } as const
