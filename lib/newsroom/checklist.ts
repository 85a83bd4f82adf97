// شروط النشر: what a story needs before readers may see it, and what an editor should look at once more.
import type { ArticleContent } from './article.ts'
import type { Block, Inline, PictureInStory } from './body.ts'
import { wordsOf, wordsOfBlock } from './body-words.ts'
import type { Issue } from './refusals.ts'

/** A longer one is cut off on the cards of the front and in shared links. */
export const LONGEST_HEADLINE_ON_CARDS = 90
/** Google shows about 600 pixels of a title, which is some 60 letters: developers.google.com/search/docs/appearance/title-link */
export const LONGEST_HEADLINE_IN_SEARCH = 60
const DAY = 24 * 60 * 60 * 1000
/** A licence that ends within these days is named before it has. */
const SOON = 7 * DAY

/** What each requirement does at first where it is not met; the setting `checklist` may say otherwise. */
export const requirementsAtFirst = {
  'headline-missing': 'blocks',
  'section-missing': 'blocks',
  'body-missing': 'blocks',
  'standfirst-missing': 'warns',
  'byline-missing': 'warns',
  'dateline-missing': 'warns',
  'topics-missing': 'warns',
  'headline-too-long': 'warns',
  'headline-too-long-for-search': 'warns',
  'picture-credit': 'blocks',
  'picture-alt': 'warns',
  'picture-gone': 'blocks',
  'licence-ended': 'blocks',
  'licence-ends-soon': 'warns',
  'heading-empty': 'blocks',
  // Two stories that name each other could otherwise never appear: readers' pages leave out what is not seen yet.
  'link-broken': 'warns',
  placeholder: 'blocks',
} as const satisfies Record<string, Level>

export type Level = 'blocks' | 'warns' | 'off'
export type RequirementName = keyof typeof requirementsAtFirst
export type RequirementKey =
  | 'missing'
  | 'too-long'
  | 'too-long-for-search'
  | 'credit'
  | 'alt'
  | 'picture-gone'
  | 'licence-ended'
  | 'licence-ends-soon'
  | 'heading-empty'
  | 'link-broken'
  | 'placeholder'
export const checkedFields = ['headline', 'kicker', 'standfirst', 'section', 'byline', 'dateline', 'topics', 'picture', 'body'] as const
export type CheckedField = (typeof checkedFields)[number]

/** Without these three there is no page: no setting lets them go. */
const ALWAYS_BLOCK: readonly RequirementName[] = ['headline-missing', 'section-missing', 'body-missing']

/** `at` is the place of a block in the body; the words for each key are in messages (`newsroom.print.requirements`). */
export type Requirement = { field: CheckedField; key: RequirementKey; level: 'blocks' | 'warns'; at?: number }

/** What the database says of what the content names. A picture that is not here is gone; `brokenLinks` are links and stories that lead nowhere. */
export type Facts = {
  pictures: Map<number, { credit: string; altText: string; licenceEndsAt: Date | null }>
  brokenLinks: ReadonlySet<string>
  brokenStories: ReadonlySet<number>
}

type Finding = { name: RequirementName; field: CheckedField; key: RequirementKey; at?: number }
type Asked = { content: ArticleContent; facts: Facts; levels?: Partial<Record<RequirementName, Level>>; at: Date }

/** What is not met, in the order in which an editor mends it: what blocks comes first. */
export function checklistOf({ content, facts, levels = {}, at }: Asked): Requirement[] {
  const found = [...headlineOf(content), ...missingIn(content), ...leadPictureOf(content, facts, at), ...placeholdersIn(content), ...content.body.content.flatMap(inBlock(facts, at))]
  const all = found.flatMap(({ name, ...finding }) => {
    const level = ALWAYS_BLOCK.includes(name) ? 'blocks' : (levels[name] ?? requirementsAtFirst[name])
    return level === 'off' ? [] : [{ ...finding, level }]
  })
  return [...all.filter(one => one.level === 'blocks'), ...all.filter(one => one.level === 'warns')]
}

/** Those that stop a publication, as a refusal names them. */
export const issuesOf = (requirements: Requirement[]): Issue[] => requirements.filter(one => one.level === 'blocks').map(({ level: _, ...issue }) => issue)

function headlineOf({ headline }: ArticleContent): Finding[] {
  const field = 'headline'
  const length = [...headline.normalize('NFC').replace(/\p{M}/gu, '')].length
  if (!/[\p{L}\p{N}]/u.test(headline)) return [{ name: 'headline-missing', field, key: 'missing' }]
  if (length > LONGEST_HEADLINE_ON_CARDS) return [{ name: 'headline-too-long', field, key: 'too-long' }]
  return length > LONGEST_HEADLINE_IN_SEARCH ? [{ name: 'headline-too-long-for-search', field, key: 'too-long-for-search' }] : []
}

/** Kinds that report from a place. */
const FROM_A_PLACE = ['news', 'reportage']

function missingIn({ sectionId, body, standfirst, byline, dateline, kind, topicIds }: ArticleContent): Finding[] {
  const isMissing: [boolean, RequirementName, CheckedField][] = [
    [sectionId === null, 'section-missing', 'section'],
    [wordsOf(body).trim() === '', 'body-missing', 'body'],
    [standfirst.trim() === '' && kind !== 'short', 'standfirst-missing', 'standfirst'],
    [byline.length === 0, 'byline-missing', 'byline'],
    [dateline.trim() === '' && FROM_A_PLACE.includes(kind), 'dateline-missing', 'dateline'],
    [topicIds.length === 0, 'topics-missing', 'topics'],
  ]
  return isMissing.flatMap(([is, name, field]) => (is ? [{ name, field, key: 'missing' as const }] : []))
}

const leadPictureOf = ({ picture }: ArticleContent, facts: Facts, at: Date): Finding[] => (picture ? ofPicture(picture, facts, at).map(finding => ({ ...finding, field: 'picture' })) : [])

function ofPicture(inStory: PictureInStory, { pictures }: Facts, at: Date): Omit<Finding, 'field'>[] {
  const picture = pictures.get(inStory.mediaId)
  if (!picture) return [{ name: 'picture-gone', key: 'picture-gone' }]
  const found: Omit<Finding, 'field'>[] = []
  if ((inStory.credit ?? picture.credit).trim() === '') found.push({ name: 'picture-credit', key: 'credit' })
  if ((inStory.altText ?? picture.altText).trim() === '') found.push({ name: 'picture-alt', key: 'alt' })
  const left = picture.licenceEndsAt ? picture.licenceEndsAt.getTime() - at.getTime() : Number.POSITIVE_INFINITY
  if (left <= 0) found.push({ name: 'licence-ended', key: 'licence-ended' })
  else if (left <= SOON) found.push({ name: 'licence-ends-soon', key: 'licence-ends-soon' })
  return found
}

// TK alone is an airline too: TK 1951.
const PLACEHOLDER = /[؟?]{3,}|(?<![\p{L}\p{N}])(?:TK(?!\s?\d)|X{3,}|x{3,})(?![\p{L}\p{N}])/u
const hasPlaceholder = (words: string) => PLACEHOLDER.test(words)

const placeholdersIn = (content: ArticleContent): Finding[] =>
  (['headline', 'kicker', 'standfirst', 'dateline'] as const).filter(field => hasPlaceholder(content[field])).map(field => ({ name: 'placeholder', field, key: 'placeholder' }))

const inBlock =
  (facts: Facts, now: Date) =>
  (block: Block, at: number): Finding[] => {
    const words = wordsOfBlock(block)
    const found: Omit<Finding, 'field'>[] = picturesOfBlock(block).flatMap(picture => ofPicture(picture, facts, now))
    if (block.type === 'heading' && words.trim() === '') found.push({ name: 'heading-empty', key: 'heading-empty' })
    if (linksOfBlock(block).some(href => facts.brokenLinks.has(href)) || (block.type === 'relatedStory' && facts.brokenStories.has(block.attrs.articleId)))
      found.push({ name: 'link-broken', key: 'link-broken' })
    if (hasPlaceholder(words)) found.push({ name: 'placeholder', key: 'placeholder' })
    return found.map(finding => ({ ...finding, field: 'body', at }))
  }

export const picturesOfBlock = (block: Block): PictureInStory[] => (block.type === 'picture' ? [block.attrs] : block.type === 'gallery' ? block.attrs.pictures : [])

type Part = Block | Inline | { content?: Part[] }

/** The addresses that a block leads to. */
export function linksOfBlock(part: Part): string[] {
  const marks = 'marks' in part ? (part.marks ?? []) : []
  const own = 'type' in part && part.type === 'linkCard' ? [part.attrs.href] : []
  const content = ('content' in part ? part.content : undefined) as Part[] | undefined
  return [...own, ...marks.flatMap(mark => (mark.type === 'link' ? [mark.attrs.href] : [])), ...(content ?? []).flatMap(linksOfBlock)]
}
