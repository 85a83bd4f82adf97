// The address of a search: what was asked stands in it, so that it can be kept, shared and gone back to.
import type { ArticleKind } from './article.ts'

/** In the order in which they stand in the address. */
export const searchParameters = ['q', 'section', 'topic', 'author', 'kind', 'from', 'to', 'sort', 'page'] as const
export type SearchParameter = (typeof searchParameters)[number]

/** As they stand in the address: links of sections, topics and authors, days as `2026-11-22`; empty where nothing is asked. */
export type SearchAddress = { q: string; section: string; topic: string; author: string; kind: ArticleKind | ''; from: string; to: string; sort: 'newest' | '' }

/** Longer text is not looked at: it is far beyond what a search takes, and stands in the form again as far as it goes. */
export const LONGEST_TEXT = 1_000

const KINDS: readonly string[] = ['news', 'analysis', 'opinion', 'reportage', 'feature', 'short'] satisfies ArticleKind[]

/** Reads the parameters, whatever stands in them. */
export function readSearchAddress(given: (name: SearchParameter) => unknown): SearchAddress {
  const text = (name: SearchParameter) => {
    const value = given(name)
    return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT).toWellFormed() : ''
  }
  const kind = text('kind')
  return {
    q: text('q'),
    section: text('section'),
    topic: text('topic'),
    author: text('author'),
    kind: KINDS.includes(kind) ? (kind as ArticleKind) : '',
    from: text('from'),
    to: text('to'),
    sort: text('sort') === 'newest' ? 'newest' : '',
  }
}

/** `q=…&section=…`, percent-encoded, without what is empty. */
export const searchQueryOf = (asked: Partial<SearchAddress>) => searchParameters.flatMap(name => (name !== 'page' && asked[name] ? [`${name}=${encodeURIComponent(asked[name])}`] : [])).join('&')

/** Whether anything narrows the search beside its words. */
export const isNarrowed = ({ section, topic, author, kind, from, to }: SearchAddress) => [section, topic, author, kind, from, to].some(value => value !== '')
