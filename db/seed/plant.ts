// Plants the sample edition into a new paper, through the newsroom's own verbs.
import sharp from 'sharp'
import type { Language } from '#lib/i18n/routing.ts'
import type { Body } from '#lib/newsroom/body.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { developPicture } from '#lib/platform/darkroom.ts'
import { correctArticle, createArticle, publishArticle, saveDraft } from '../articles.ts'
import { addAuthor } from '../authors.ts'
import { transaction } from '../client.ts'
import { enterPicture } from '../media.ts'
import { addSection, hasSections } from '../sections.ts'
import { saveStandingPage } from '../standing-pages.ts'
import { findOrAddTopic } from '../topics.ts'
import { sampleAuthors } from './authors.ts'
import { drawPicture } from './draw-picture.ts'
import { samplePictures, sampleStories } from './edition.ts'
import { sampleSections } from './sections.ts'
import { samplePages } from './standing-pages.ts'
import type { SamplePicture, SampleStory } from './story.ts'

const by: Actor = { machine: 'sample' }

type Ids = Map<string, number>
/** The pictures that are drawn, by their names. */
type Drawn = Map<string, Parameters<typeof enterPicture>[0]['picture']>
type Planting = { sections: Ids; authors: Ids; pictures: Ids; articles: Ids; at: Date }

/**
 * Sections, standing pages, authors, pictures and stories, dated back from `at`. Answers how many stories were planted: none where another start was first.
 * All or nothing: a start that is broken off, or a full disk, leaves a new paper that the next start plants.
 */
export async function plantSampleEdition(at: Date) {
  const drawn = await drawPictures()
  return transaction(async function plantSampleEdition() {
    return (await hasSections()) ? 0 : plantAll(drawn, at)
  })
}

/** Only sections and standing pages: what a paper needs before its first story. */
export function plantEmptyPaper(at: Date) {
  return transaction(async function plantEmptyPaper() {
    if (await hasSections()) return
    await plantSections(at)
    for (const page of samplePages) await saveStandingPage({ ...page, body: { type: 'doc', content: page.body }, by, at })
  })
}

async function plantAll(drawn: Drawn, at: Date) {
  const pictures = await plantPictures(drawn, at)
  const planting: Planting = { sections: await plantSections(at), authors: await plantAuthors(pictures, at), pictures, articles: new Map(), at }
  for (const page of samplePages) await saveStandingPage({ ...page, body: { type: 'doc', content: page.body }, by, at })
  const oldestFirst = [...sampleStories].sort((one, other) => other.hoursAgo - one.hoursAgo)
  // An original is written before its translation, whenever each was published.
  for (const story of [...oldestFirst.filter(story => story.language === 'ar'), ...oldestFirst.filter(story => story.language !== 'ar')]) await plantStory(planting, story)
  return sampleStories.length
}

async function plantSections(at: Date) {
  const ids: Ids = new Map()
  for (const [position, { key, names }] of sampleSections.entries()) ids.set(key, await addSection({ colour: key, position, names, by, at }))
  return ids
}

async function plantAuthors(pictures: Ids, at: Date) {
  const ids: Ids = new Map()
  for (const { handle, name, role, about, portrait } of sampleAuthors) {
    const profile = (language: Language) => ({ name: name[language], role: role[language], about: about[language] })
    ids.set(handle, await addAuthor({ handle, profiles: { ar: profile('ar'), en: profile('en') }, pictureId: portrait && pictures.get(nameOf(portrait)), by, at }))
  }
  return ids
}

async function plantPictures(drawn: Drawn, at: Date) {
  const ids: Ids = new Map()
  for (const [name, picture] of drawn) ids.set(name, await enterPicture({ picture, by, at }))
  return ids
}

/** Draws each picture of the edition once and develops it, as many at a time as the darkroom takes; the same drawing is the same file. */
async function drawPictures(): Promise<Drawn> {
  const wanted = new Map(samplePictures.map(picture => [nameOf(picture), picture] as const))
  return new Map(await Promise.all(Array.from(wanted, async ([name, picture]) => [name, await developDrawing(picture)] as const)))
}

async function developDrawing({ scene, number, caption, credit, altText }: SamplePicture) {
  const bytes = await sharp(Buffer.from(drawPicture(scene, number)))
    .jpeg({ quality: 90 })
    .toBuffer()
  return { ...(await developPicture({ bytes })), caption, credit, altText, licence: 'MIT', source: 'manshet' }
}

async function plantStory(planting: Planting, story: SampleStory) {
  const publishedAt = hoursBefore(planting.at, story.hoursAgo)
  const content = await contentOf(planting, story)
  const body: Body = { type: 'doc', content: story.body }
  // A story that was updated first appeared without its last paragraph.
  const firstBody = story.updatedHoursAgo === undefined ? body : { ...body, content: body.content.slice(0, -1) }
  const translationOf = story.language === 'ar' ? undefined : planting.articles.get(story.key)
  const articleId = await createArticle({ language: story.language, translationOf, content: { ...content, body: firstBody }, by, at: publishedAt })
  await publishArticle({ articleId, by, at: publishedAt })
  if (story.language === 'ar') planting.articles.set(story.key, articleId)
  if (story.updatedHoursAgo !== undefined) {
    const at = hoursBefore(planting.at, story.updatedHoursAgo)
    await saveDraft({ articleId, startedFrom: 1, content: { body }, by, at })
    await publishArticle({ articleId, by, at })
  }
  if (story.correction) await correctArticle({ articleId, text: story.correction.text, by, at: hoursBefore(planting.at, story.correction.hoursAgo) })
}

async function contentOf({ sections, authors, pictures, at }: Planting, story: SampleStory) {
  const topicIds: number[] = []
  for (const name of story.topics) topicIds.push(await findOrAddTopic({ language: story.language, name, by, at }))
  const pictureId = story.picture && pictures.get(nameOf(story.picture))
  return {
    headline: story.headline,
    kicker: story.kicker ?? '',
    standfirst: story.standfirst,
    dateline: story.dateline ?? '',
    kind: story.kind,
    importance: story.importance,
    sectionId: sections.get(story.section) ?? null,
    topicIds,
    byline: [...story.byline.map(handle => ({ authorId: idOf(authors, handle) })), ...(story.agencies ? [{ words: story.agencies }] : [])],
    picture: story.picture && pictureId ? { mediaId: pictureId, caption: story.picture.caption, credit: story.picture.credit, altText: story.picture.altText } : null,
  }
}

const nameOf = (picture: SamplePicture) => `${picture.scene} ${picture.number}`
const hoursBefore = (at: Date, hours: number) => new Date(at.getTime() - hours * 60 * 60 * 1000)

function idOf(ids: Ids, name: string) {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the sample edition names ${name}, which it does not hold`)
  return id
}
