// A newsroom's day at random: every verb that exists, on the stories that a test looks at.
import { and, eq, inArray } from 'drizzle-orm'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { correctArticle, createArticle, moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { addAuthor } from '#db/authors.ts'
import { db } from '#db/client.ts'
import { importRawText } from '#db/import.ts'
import { getStory } from '#db/published.ts'
import { article, author, draft, media, section, sectionName, topic } from '#db/schema.ts'
import { addSection } from '#db/sections.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import { findOrAddTopic } from '#db/topics.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type ArticleContent, articleKinds, importances } from '#lib/newsroom/article.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { encodePath, standingPath } from '#lib/newsroom/urls.ts'
import { seeded } from '../counts.ts'
import { bodyOf } from '../given.ts'
import { operator as by } from './the-sample.ts'

/** What was done, which addresses must be right at once, and what no page may say any more. */
export type Act = { said: string; atOnce: string[]; gone: string[] }

const DAY = 24 * 60 * 60 * 1000
const now = () => new Date()

/** The same seed on the same paper does the same things; it works on the stories it is told to look at, while they are live. */
export function aBusyNewsroom(seed: number) {
  const { random, below, one, some } = seeded(seed)
  const chance = (of: number) => random() < of
  let looksAt: number[] = []
  let count = 0

  async function publishNew() {
    const language: Language = chance(0.7) ? 'ar' : 'en'
    const original = chance(0.4) ? await liveStory() : null
    const translationOf = original && original.language !== language ? original.id : undefined
    const at = chance(0.3) ? new Date(Date.now() - below(60 * DAY)) : now()
    const articleId = await createArticle({ language, translationOf, content: await content(language), by, at })
    await publishArticle({ articleId, by, at })
    return changed(translationOf ? `publish a translation of ${translationOf}:` : 'publish', articleId, null)
  }

  async function importNew() {
    const { name } = one(await db.select().from(sectionName).where(eq(sectionName.language, 'ar')))
    const prose = `قال المهندس سامر الحاج إن العمل في المحطة ${++count} من سدّ الوادي يبدأ الشهر المقبل، وإن السكان سيُخبَرون بمواعيد انقطاع المياه قبل يومين.`
    const text = [name, line('ar'), '', `ميران - ${prose}`, '', prose, '', prose, ''].join('\n')
    const imported = await importRawText({ bytes: Buffer.from(text), section: name, publish: true, at: now() })
    if (imported.state !== 'imported') throw new Error(`the importer answered ${JSON.stringify(imported)}`)
    return changed('import', imported.articleId, null)
  }

  async function saveOnly(): Promise<Act> {
    const story = await liveStory()
    const secret = `سرّ-${seed}-${++count}`
    const words = { headline: `${line('ar')} ${secret}`, standfirst: secret, body: bodyOf(secret) }
    if (story) await save(story.id, words)
    else await createArticle({ language: 'ar', content: words, by, at: now() })
    return { said: `save a draft of ${story?.id ?? 'a new story'}`, atOnce: [], gone: [secret] }
  }

  async function publishAgain() {
    const story = await liveStory()
    if (!story) return publishNew()
    await save(story.id, await someOf(story.language))
    await publishArticle({ articleId: story.id, by, at: now() })
    return changed('publish again', story.id, story.path)
  }

  async function correct() {
    const story = await liveStory()
    if (!story) return publishNew()
    if (chance(0.7)) await save(story.id, await someOf(story.language))
    await correctArticle({ articleId: story.id, text: line(story.language), by, at: now() })
    return changed('correct', story.id, story.path)
  }

  async function withdraw() {
    const story = await liveStory()
    if (!story) return publishNew()
    await withdrawArticle({ articleId: story.id, reason: 'خطأ في النشر', by, at: now() })
    return changed('withdraw', story.id, story.path)
  }

  async function move() {
    const story = await liveStory()
    if (!story) return publishNew()
    const sectionId = one(await db.select({ id: section.id }).from(section)).id
    const slug = line(story.language)
    await moveArticle({ articleId: story.id, ...one([{ sectionId }, { slug }, { sectionId, slug }]), by, at: now() })
    return changed('move', story.id, story.path)
  }

  async function alert(): Promise<Act> {
    const language = one(['ar', 'en'] as const)
    const story = chance(0.7) ? await liveStory() : null
    await raiseAlert({ language, text: line(language), articleId: story?.id, until: new Date(Date.now() + DAY), by, at: now() })
    return { said: `raise an alert in ${language} on ${story?.id ?? 'no story'}`, atOnce: BREAKING, gone: [] }
  }

  async function endTheAlert(): Promise<Act> {
    const language = one(['ar', 'en'] as const)
    await endAlert({ language, by, at: now() })
    return { said: `end the alert in ${language}`, atOnce: BREAKING, gone: [] }
  }

  async function savePage(): Promise<Act> {
    const language = one(['ar', 'en'] as const)
    const path = one(['about', 'contact', 'policy/privacy', `policy/new-${seed}-${below(3)}`])
    await saveStandingPage({ language, path, title: line(language), body: paragraphs(language), by, at: now() })
    return { said: `save ${path} in ${language}`, atOnce: [standingPath(language, path)], gone: [] }
  }

  async function newSection(): Promise<Act> {
    const slug = `قسم-${seed}-${++count}`
    const names = { ar: { name: slug, slug }, en: { name: `Section ${seed}-${count}`, slug: `section-${seed}-${count}` } }
    await addSection({ colour: 'world', position: below(20), names, by, at: now() })
    return { said: `add the section ${slug}`, atOnce: [], gone: [] }
  }

  async function newAuthorAndTopic(): Promise<Act> {
    const profile = { name: line('ar'), role: '', about: line('ar') }
    await addAuthor({ handle: `author-${seed}-${++count}`, profiles: { ar: profile, en: profile }, by, at: now() })
    await findOrAddTopic({ language: 'ar', name: line('ar'), by, at: now() })
    return { said: 'add an author and a topic', atOnce: [], gone: [] }
  }

  async function liveStory() {
    const rows = await db
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.public, 'live'), inArray(article.id, looksAt)))
    const story = rows.length > 0 ? await getStory(one(rows).id) : null
    return story?.state === 'live' ? story : null
  }

  async function save(articleId: number, words: Partial<ArticleContent>) {
    const [row] = await db.select({ version: draft.version }).from(draft).where(eq(draft.articleId, articleId))
    await saveDraft({ articleId, startedFrom: row?.version ?? 0, content: words, by, at: now() })
  }

  async function content(language: Language): Promise<Partial<ArticleContent>> {
    const topics = await db.select({ id: topic.id }).from(topic).where(eq(topic.language, language))
    const topicIds = some(topics, below(3)).map(({ id }) => id)
    if (chance(0.2)) topicIds.push(await findOrAddTopic({ language, name: line(language), by, at: now() }))
    const authors = some(await db.select({ id: author.id }).from(author), below(3)).map(({ id }) => ({ authorId: id }))
    const picture = chance(0.5) ? one(await db.select({ id: media.id }).from(media)) : null
    const body = paragraphs(language)
    if (chance(0.4) && looksAt.length > 0) body.content.push({ type: 'relatedStory', attrs: { articleId: one(looksAt) } })
    return {
      ...{ headline: line(language), standfirst: line(language), kicker: chance(0.3) ? line(language) : '', dateline: chance(0.5) ? 'ميران' : '' },
      ...{ kind: one(articleKinds), importance: one(importances), sectionId: one(await db.select({ id: section.id }).from(section)).id, topicIds },
      ...{ byline: chance(0.2) ? [...authors, { words: 'وكالات' }] : authors, picture: picture && { mediaId: picture.id, caption: null, credit: null, altText: null }, body },
    }
  }

  /** Some of the words and places, as an editor changes a story that is out. */
  async function someOf(language: Language): Promise<Partial<ArticleContent>> {
    return Object.fromEntries(some(Object.entries(await content(language)), 1 + below(3)))
  }

  function line(language: Language) {
    const { who, does, where } = WORDS[language]
    return `${one(who)} ${one(does)} ${one(where)} ${seed}-${++count}`
  }

  const paragraphs = (language: Language): Body => bodyOf(...Array.from({ length: 1 + below(4) }, () => `${line(language)}. ${line(language)}.`))

  const often = [publishNew, publishAgain, publishAgain, publishAgain, correct, withdraw, move, move, alert, saveOnly]
  const seldom = [importNew, endTheAlert, savePage, newSection, newAuthorAndTopic]
  return {
    lookAt(ids: number[]) {
      looksAt = ids
    },
    act: () => one(chance(0.75) ? often : seldom)(),
  }
}

/** After a change the story's page is right at once, and nothing leads to where it stood. */
async function changed(said: string, id: number, before: string | null): Promise<Act> {
  const story = await getStory(id)
  const path = story?.state === 'live' ? story.path : null
  const left = before !== null && before !== path ? [before] : []
  return { said: `${said} ${id}`, atOnce: [...(path ? [path] : []), ...left, `/n/${id}`].map(encodePath), gone: left.flatMap(linksTo) }
}

/** How a page, a feed or the API would write a link to a path. */
const linksTo = (path: string) => [`${path}"`, `${encodePath(path)}"`, `${encodePath(path)}<`]

const BREAKING = ['/api/breaking', '/en/api/breaking']

const WORDS: Record<Language, Record<'who' | 'does' | 'where', string[]>> = {
  ar: {
    who: ['مُحَمَّدٌ', 'وزيرةُ المياه', 'مجلس بلدية ميران', 'شركة Reuters', 'فريق «الموج»', 'عالِمُ الآثار'],
    does: ['يُطلِقُ خُطَّة', 'يؤجّل افتتاح', 'يردّ على أسئلة عن', 'يفوز 3-1 في', 'يحذّر من ٤٠٪ في', 'يكتب عن'],
    where: ['ميناء سُهيل', 'السوق القديم', 'جامعة ميران', 'سدّ الوادي', '12 مدينةً و٣ قُرى', 'موسم C++ & <الشتاء>'],
  },
  en: {
    who: ['The council', 'A minister', 'Miran’s team', 'مُحَمَّد', 'A writer'],
    does: ['opens', 'puts off', 'answers questions on', 'wins 3–1 in', 'warns of 40% in'],
    where: ['the port of Suhail', 'the old market', '“the valley dam”', '12 towns & 3 villages'],
  },
}
