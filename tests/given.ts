// What a test begins with, in the newsroom's words: a paper, its people, its stories and the time.
import { writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { createArticle, publishArticle } from '#db/articles.ts'
import { addAuthor } from '#db/authors.ts'
import { transaction } from '#db/client.ts'
import { article, staff, staffSection } from '#db/schema.ts'
import { addSection } from '#db/sections.ts'
import { findOrAddTopic } from '#db/topics.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Block, Body } from '#lib/newsroom/body.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { now } from '#lib/platform/now.ts'

export const atFirst = '2026-11-22T09:00:00Z'

export const reporter = { staffId: 1, role: 'reporter', name: 'ليلى الشَّامي' } as const satisfies Actor
/** Named for the first two sections. */
export const editor = { staffId: 2, role: 'editor', name: 'يوسف حدّاد', sectionIds: [1, 2] } as const satisfies Actor
export const chief = { staffId: 3, role: 'chief', name: 'سلمى الحُسيني' } as const satisfies Actor
export const admin = { staffId: 4, role: 'admin', name: 'نور' } as const satisfies Actor
export const viewer = { staffId: 5, role: 'viewer', name: 'ضيف' } as const satisfies Actor
export const sampleMachine = { machine: 'sample' } as const satisfies Actor

/** A new paper counts its sections from 1, in this order. */
export const sections = { world: 1, politics: 2, economy: 3 } as const

/** Three sections named in both languages, and one member of the staff in each role. */
export async function givenPaper() {
  const at = new Date(atFirst)
  const names = [
    { ar: { name: 'العالمية', slug: 'العالمية' }, en: { name: 'World', slug: 'world' } },
    { ar: { name: 'سياسة', slug: 'سياسة' }, en: { name: 'Politics', slug: 'politics' } },
    { ar: { name: 'الاقتصاد', slug: 'الاقتصاد' }, en: { name: 'Economy', slug: 'economy' } },
  ]
  for (const [position, named] of names.entries()) await addSection({ colour: 'world', position, names: named, by: sampleMachine, at })
  await transaction(async tx => {
    for (const { staffId, role, name } of [reporter, editor, chief, admin, viewer]) {
      await tx.insert(staff).values({ id: staffId, role, name, email: `${role}@paper.example`, joinedAt: at })
    }
    for (const sectionId of editor.sectionIds) await tx.insert(staffSection).values({ staffId: editor.staffId, sectionId })
  })
}

export const givenAuthor = (handle = 'rima-khalil', name = 'ريما خليل', english = 'Rima Khalil') =>
  addAuthor({ handle, profiles: { ar: { name, role: 'مراسلة', about: '' }, en: { name: english, role: 'Reporter', about: '' } }, by: sampleMachine, at: now() })

export const givenTopic = (name: string, language: Language = 'ar') => findOrAddTopic({ language, name, by: sampleMachine, at: now() })

type StoryAsGiven = Partial<ArticleContent> & { language?: Language; translationOf?: number; by?: Actor; at?: Date }

/** A working copy that the reporter has opened and nobody has published; answers its id. */
export async function givenDraft({ language = 'ar', translationOf, by = reporter, at = now(), ...content }: StoryAsGiven = {}) {
  return createArticle({ language, translationOf, content: { ...(language === 'ar' ? arabicWords : englishWords), ...content }, by, at })
}

/** A story that readers see, published at `at`; answers its id. */
export async function givenLiveStory({ at = now(), ...story }: StoryAsGiven = {}) {
  const articleId = await givenDraft({ at, ...story })
  await publishArticle({ articleId, by: sampleMachine, at })
  return articleId
}

/** What no verb does yet: the desk's columns are set as a later verb will. */
export const givenOnTheDesk = (articleId: number, columns: Partial<Pick<typeof article.$inferInsert, 'status' | 'embargoUntil' | 'scheduledAt' | 'scheduledRevisionId'>>) =>
  transaction(async tx => {
    await tx.update(article).set(columns).where(eq(article.id, articleId))
  })

export const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const bodyOf = (...paragraphs: string[]): Body => ({ type: 'doc', content: paragraphs.map(paragraph) })

/** From now on it is this instant, until a test says otherwise. */
export function theClockSays(instant: string) {
  writeFileSync(process.env.TEST_NOW ?? '', instant)
  return new Date(instant)
}

export const minutesAfter = (instant: Date | string, minutes: number) => new Date(new Date(instant).getTime() + minutes * 60_000)

const arabicWords = {
  headline: 'مُحَمَّدٌ يُطلِقُ خُطَّةَ Reuters لِـ١٢ مدينةً و3 قُرى',
  standfirst: 'قالَ المتحدّثُ إنَّ العملَ يبدأُ عام 2027',
  dateline: 'دمشق',
  sectionId: sections.world,
  body: bodyOf('بدأت شركة Reuters في ١٢ مدينةً مشروعًا يستمرُّ 3 سنوات.', 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا».'),
}

const englishWords = {
  headline: 'Mohammed launches a plan for 12 cities',
  standfirst: 'Work begins in 2027, says العربية',
  sectionId: sections.world,
  body: bodyOf('The project of مُحَمَّد begins in 12 cities.', 'It lasts 3 years.'),
}
