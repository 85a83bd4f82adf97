import { Fragment, type ReactNode } from 'react'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Story } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block, Body as StoryBody } from '#lib/newsroom/body.ts'
import { wordsOfBlock } from '#lib/newsroom/body-words.ts'
import { hangingClass } from './hanging.ts'
import { InlineWords } from './inline-words.tsx'
import { LinkCard } from './link-card.tsx'
import { BulletList, OrderedList } from './lists.tsx'
import { Paragraph } from './paragraph.tsx'
import { PictureFigure } from './picture-figure.tsx'
import { RelatedCard } from './related-card.tsx'
import { Table } from './table.tsx'

type Props = { body: StoryBody; language: Language; dateline?: string } & Partial<Pick<Story, 'pictures' | 'stories'>>
type Around = Pick<Props, 'language' | 'pictures' | 'stories'>

/** The words of a story: every kind of block that the newsroom knows, and no other. */
export function Body({ body, language, dateline = '', pictures, stories }: Props) {
  const first = body.content.findIndex(block => block.type === 'paragraph')
  return (
    <div className="body">
      {dateline && first === -1 && (
        <p>
          <b>
            <IsolatedText text={dateline} language={language} />
          </b>
        </p>
      )}
      {body.content.map((block, place) => (
        <Fragment key={place}>
          {place === first && block.type === 'paragraph' && dateline ? (
            <Paragraph paragraph={block} language={language}>
              <b>
                <IsolatedText text={dateline} language={language} />
              </b>
              :{' '}
            </Paragraph>
          ) : (
            rendered(block, { language, pictures, stories })
          )}
        </Fragment>
      ))}
    </div>
  )
}

function rendered(block: Block, { language, pictures, stories }: Around): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph paragraph={block} language={language} />
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return (
        <Heading>
          <InlineWords words={block.content} language={language} />
        </Heading>
      )
    }
    case 'bulletList':
      return <BulletList list={block} language={language} />
    case 'orderedList':
      return <OrderedList list={block} language={language} />
    case 'quote':
      return (
        <figure className="quote">
          <blockquote>
            {block.content.map((paragraph, place) => (
              <Paragraph key={place} paragraph={paragraph} language={language} />
            ))}
          </blockquote>
          {block.attrs.attribution && (
            <figcaption>
              <IsolatedText text={block.attrs.attribution} language={language} />
            </figcaption>
          )}
        </figure>
      )
    case 'pullQuote':
      return (
        <p className={`pull ${hangingClass(wordsOfBlock(block)) ?? ''}`}>
          <InlineWords words={block.content} language={language} />
        </p>
      )
    case 'table':
      return <Table table={block} language={language} />
    case 'picture':
      return <PictureFigure picture={pictures?.get(block.attrs.mediaId)?.(block.attrs)} language={language} />
    case 'gallery':
      return (
        <div className="gallery">
          {block.attrs.pictures.map((one, place) => (
            <PictureFigure key={place} picture={pictures?.get(one.mediaId)?.(one)} language={language} />
          ))}
        </div>
      )
    case 'linkCard':
      return <LinkCard card={block.attrs} language={language} />
    case 'relatedStory':
      return <RelatedCard card={stories?.get(block.attrs.articleId)} language={language} />
    case 'horizontalRule':
      return <hr />
    default:
      return block satisfies never
  }
}
