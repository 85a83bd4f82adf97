// What is set among the words as one piece: pictures, galleries, links to elsewhere, other stories of ours.
import { Node } from '@tiptap/core'
import type { Block, PictureInStory } from '#lib/newsroom/body.ts'
import { isSafeLink } from '#lib/newsroom/links.ts'

type Card = Extract<Block, { type: 'picture' | 'gallery' | 'linkCard' | 'relatedStory' }>
export type AttributesOf<Type extends Card['type']> = Extract<Card, { type: Type }>['attrs']
type Guard = (value: unknown) => boolean

const isId: Guard = value => Number.isSafeInteger(value) && (value as number) > 0
const isWords =
  (most: number): Guard =>
  value =>
    value === null || (typeof value === 'string' && value.length <= most)
const isTitle: Guard = value => value !== null && value !== '' && isWords(300)(value)
const isPicture: Guard = value => fits(value, picture)
const picture = { mediaId: isId, caption: isWords(1_000), credit: isWords(300), altText: isWords(1_000) } satisfies Record<keyof PictureInStory, Guard>

/** A card travels through the clipboard as JSON; what comes back is let in only as the newsroom would have made it. */
const fits = (value: unknown, guards: Record<string, Guard>) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every(name => Object.hasOwn(guards, name)) &&
  Object.entries(guards).every(([name, isRight]) => isRight((value as Record<string, unknown>)[name]))

function card<Type extends Card['type']>(name: Type, guards: Record<keyof AttributesOf<Type> & string, Guard>) {
  const key = `data-${name.toLowerCase()}`
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    // Without a default: a card is never made of nothing.
    addAttributes: () => Object.fromEntries(Object.keys(guards).map(one => [one, { isRequired: true, rendered: false }])),
    parseHTML: () => [{ tag: `figure[${key}]`, getAttrs: element => readAttributes(element.getAttribute(key), guards) }],
    renderHTML: ({ node }) => ['figure', { [key]: JSON.stringify(node.attrs) }],
  })
}

function readAttributes(json: string | null, guards: Record<string, Guard>) {
  try {
    const value: unknown = JSON.parse(json ?? '')
    return fits(value, guards) ? (value as Record<string, unknown>) : false
  } catch {
    return false
  }
}

export const Picture = card('picture', picture)
export const Gallery = card('gallery', { pictures: value => Array.isArray(value) && value.length > 0 && value.length <= 60 && value.every(isPicture) })
export const LinkCard = card('linkCard', {
  kind: value => ['video', 'social', 'document', 'page'].includes(value as string),
  href: value => typeof value === 'string' && value.length <= 2_000 && isSafeLink(value),
  title: isTitle,
  source: isWords(120),
})
export const RelatedStory = card('relatedStory', { articleId: isId })
