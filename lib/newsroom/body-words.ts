// The plain words of a body: for searching, counting and describing; never for showing.
import type { Block, Body, Inline } from './body.ts'

/** Every word that a reader sees in the body, a line for each block. */
export const wordsOf = (body: Body) => body.content.map(wordsOfBlock).filter(Boolean).join('\n')

/** The first paragraph's words, whole; empty where there is none. */
export function firstParagraphOf(body: Body) {
  const first = body.content.find(block => block.type === 'paragraph')
  return first ? wordsOfBlock(first) : ''
}

export function countWords(words: string) {
  let count = 0
  WORD.lastIndex = 0
  while (WORD.test(words)) count++
  return count
}
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

type Part = Block | Inline | { content?: Part[] } | { type: string; content?: Part[] }

/** The words of one block, or of a part of it such as a cell. */
export function wordsOfBlock(block: Part): string {
  if ('type' in block && block.type === 'text') return (block as Extract<Inline, { type: 'text' }>).text
  if ('type' in block && block.type === 'hardBreak') return '\n'
  const attrs = 'attrs' in block ? (block.attrs as Record<string, unknown> | undefined) : undefined
  const own = [attrs?.caption, attrs?.title, attrs?.attribution].filter(word => typeof word === 'string')
  const content = (block as { content?: Part[] }).content ?? []
  const isInline = content.some(part => 'type' in part && (part.type === 'text' || part.type === 'hardBreak'))
  return [content.map(wordsOfBlock).join(isInline ? '' : '\n'), ...own].filter(Boolean).join('\n')
}
