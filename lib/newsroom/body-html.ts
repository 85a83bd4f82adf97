// A story's body as plain HTML for feeds: the same closed list as on the page, without classes, every address absolute.
import type { Block, Body, Inline, PictureInStory } from './body.ts'
import { xml } from './xml.ts'

type Shown = { src: string; altText: string; caption: string; credit: string }
export type Around = {
  dateline: string
  absolute: (path: string) => string
  pictureOf: (inStory: PictureInStory) => Shown | undefined
  storyOf: (articleId: number) => { headline: string; path: string } | undefined
}

/** HTML in which no text of the story can become a tag; the dateline leads the first paragraph in. */
export function bodyHtml(body: Body, around: Around) {
  const first = body.content.findIndex(block => block.type === 'paragraph')
  const dateline = around.dateline && `<b>${xml(around.dateline)}</b>`
  const blocks = body.content.map((block, place) => {
    const html = blockHtml(block, around)
    return dateline && place === first && block.type === 'paragraph' ? `<p>${dateline}: ${inlineHtml(block.content, around)}</p>` : html
  })
  return (dateline && first === -1 ? [`<p>${dateline}</p>`, ...blocks] : blocks).join('\n')
}

export function pictureHtml(picture: Shown | undefined) {
  if (!picture) return ''
  const words = [picture.caption, picture.credit].filter(Boolean).map(xml).join(' ')
  return `<figure><img src="${xml(picture.src)}" alt="${xml(picture.altText)}"/>${words && `<figcaption>${words}</figcaption>`}</figure>`
}

type Part = Block | Extract<Block, { type: 'bulletList' }>['content'][number]

function blockHtml(block: Part, around: Around): string {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? `<p>${inlineHtml(block.content, around)}</p>` : ''
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content, around)}</h${block.attrs.level}>`
    case 'bulletList':
      return `<ul>${all(block.content, around)}</ul>`
    case 'orderedList':
      return `<ol${block.attrs && block.attrs.start !== 1 ? ` start="${block.attrs.start}"` : ''}>${all(block.content, around)}</ol>`
    case 'listItem':
      return `<li>${all(block.content, around)}</li>`
    case 'quote':
      return `<figure><blockquote>${all(block.content, around)}</blockquote>${block.attrs.attribution ? `<figcaption>${xml(block.attrs.attribution)}</figcaption>` : ''}</figure>`
    case 'pullQuote':
      return `<blockquote><p>${inlineHtml(block.content, around)}</p></blockquote>`
    case 'table':
      return `<table>${block.content.map(row => `<tr>${row.content.map(cell => cellHtml(cell, around)).join('')}</tr>`).join('')}</table>`
    case 'picture':
      return pictureHtml(around.pictureOf(block.attrs))
    case 'gallery':
      return block.attrs.pictures.map(picture => pictureHtml(around.pictureOf(picture))).join('')
    case 'linkCard':
      return `<p>${linkHtml(block.attrs.href, xml(block.attrs.title), around)}</p>`
    case 'relatedStory': {
      const story = around.storyOf(block.attrs.articleId)
      return story ? `<p>${linkHtml(around.absolute(story.path), xml(story.headline), around)}</p>` : ''
    }
    case 'horizontalRule':
      return '<hr/>'
    default:
      return block satisfies never
  }
}

const all = (parts: Part[], around: Around) => parts.map(part => blockHtml(part, around)).join('')

type Cell = Extract<Block, { type: 'table' }>['content'][number]['content'][number]

function cellHtml({ type, attrs, content }: Cell, around: Around) {
  const { colspan = 1, rowspan = 1 } = attrs ?? {}
  const name = type === 'tableHeader' ? 'th' : 'td'
  return `<${name}${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}>${all(content, around)}</${name}>`
}

const inlineHtml = (words: Inline[] = [], around: Around) => words.map(word => (word.type === 'hardBreak' ? '<br/>' : markedHtml(word, around))).join('')

function markedHtml({ text, marks = [] }: Extract<Inline, { type: 'text' }>, around: Around) {
  return marks.reduceRight((words, mark) => {
    switch (mark.type) {
      case 'bold':
        return `<b>${words}</b>`
      case 'superscript':
        return `<sup>${words}</sup>`
      case 'link':
        return linkHtml(mark.attrs.href, words, around)
      default:
        return mark satisfies never
    }
  }, xml(text))
}

const linkHtml = (href: string, words: string, { absolute }: Around) => `<a href="${xml(href.startsWith('/') ? absolute(href) : href)}">${words}</a>`
