import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { InlineWords } from './inline-words.tsx'
import { Paragraph } from './paragraph.tsx'

type Bullets = Extract<Block, { type: 'bulletList' }>
type Numbered = Extract<Block, { type: 'orderedList' }>
type Item = Bullets['content'][number]

export function BulletList({ list, language }: { list: Bullets; language: Language }) {
  return (
    <ul>
      {list.content.map((item, place) => (
        <ListItem key={place} item={item} language={language} />
      ))}
    </ul>
  )
}

export function OrderedList({ list, language }: { list: Numbered; language: Language }) {
  const start = list.attrs?.start ?? 1
  return (
    <ol start={start === 1 ? undefined : start}>
      {list.content.map((item, place) => (
        <ListItem key={place} item={item} language={language} />
      ))}
    </ol>
  )
}

/** An item of one paragraph is only its words. */
function ListItem({ item, language }: { item: Item; language: Language }) {
  const [only, ...more] = item.content
  if (only?.type === 'paragraph' && more.length === 0)
    return (
      <li dir={only.attrs?.dir ?? undefined}>
        <InlineWords words={only.content} language={language} />
      </li>
    )
  return (
    <li>
      {item.content.map((part, place) => (
        <ItemPart key={place} part={part} language={language} />
      ))}
    </li>
  )
}

function ItemPart({ part, language }: { part: Item['content'][number]; language: Language }): ReactNode {
  switch (part.type) {
    case 'paragraph':
      return <Paragraph paragraph={part} language={language} />
    case 'bulletList':
      return <BulletList list={part} language={language} />
    case 'orderedList':
      return <OrderedList list={part} language={language} />
    default:
      return part satisfies never
  }
}
