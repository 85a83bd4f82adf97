// Takes Next's framework out of a finished reader page: one walk over the tags, no tree.
import { CLOSED_ALERT_LINE } from '#lib/newsroom/closed-alert-line.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'
import { hashSource, stylesheetAt } from './stylesheets.ts'

export type ReaderHtml = {
  html: string
  /** Why the page would be broken without scripts; empty for a page that is whole. */
  unfinished: string[]
  /** CSP sources of the inline styles that the page holds. */
  styles: string[]
  /** CSP sources of our own inline lines that the page holds. */
  scripts: string[]
}

/** The inline scripts that are ours, each with what a CSP calls it. */
const OUR_LINES = new Map([THEME_LINE, CLOSED_ALERT_LINE].map(line => [line, hashSource(line)]))

const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea'])

/**
 * A page as Latin-1, and as that again: what is looked for is ASCII, which no other letter's UTF-8 bytes hold.
 * What may stay is named, every other script goes: JSON data blocks, our own modules under /reader/ and our own inline lines. Stylesheets come into the page, under a tag that nobody's words can be taken for.
 * Next's writing is regular (attribute values are quoted and escaped, raw text ends at its own closing tag), so a walk is enough.
 */
export function readerHtml(page: string, stylesheet = stylesheetAt): ReaderHtml {
  const kept: string[] = []
  const unfinished: string[] = []
  const styles: string[] = []
  const scripts: string[] = []
  const classes = new Set<string>()
  const sheets: { href: string; place: number }[] = []
  let from = 0
  let at = page.indexOf('<')
  const drop = (start: number, end: number) => {
    kept.push(page.slice(from, start))
    from = end
  }
  while (at !== -1) {
    const start = at
    if (page.startsWith('<!--', start)) {
      at = endOfComment(page, start)
      if (/^\$[?!~]/.test(page.slice(start + 4, at))) unfinished.push('a Suspense that had not finished')
      drop(start, at)
    } else {
      const end = endOfTag(page, start)
      const tag = page.slice(start, end)
      const name = /^<([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? ''
      at = end
      for (const one of / class="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []) classes.add(one)
      if (name === 'template' && / id="[BP]:/.test(tag)) unfinished.push('a place kept for late content')
      if (name === 'link' && /rel="(?:modulepreload|expect)"|as="script"/.test(tag)) drop(start, end)
      if (name === 'link' && /rel="stylesheet"/.test(tag)) {
        drop(start, end)
        sheets.push({ href: / href="([^"]*)"/.exec(tag)?.[1] ?? '', place: kept.push('') - 1 })
      }
      if (RAW_TEXT.has(name)) {
        const close = endOfRawText(page, end, name)
        at = endOfTag(page, close)
        if (name === 'style') styles.push(hashSource(page.slice(end, close)))
        const line = name === 'script' ? OUR_LINES.get(page.slice(end, close)) : undefined
        if (line) scripts.push(line)
        else if (name === 'script' && !mayStay(tag)) drop(start, at)
      }
    }
    at = page.indexOf('<', at)
  }
  kept.push(page.slice(from))
  // What the page wears is known at its end.
  for (const { href, place } of sheets) {
    const { css, source } = stylesheet(href, classes)
    kept[place] = `<style media="all">${css}</style>`
    styles.push(source)
  }
  return { html: kept.join('').replace('<div hidden=""></div>', ''), unfinished, styles, scripts }
}

/** The CSP source of every inline script of a page that goes out whole. */
export const scriptHashes = (page: string) => [...page.matchAll(/<script(?![^>]* src=)[^>]*>([\s\S]*?)<\/script>/g)].map(match => hashSource(match[1] ?? ''))

const mayStay = (tag: string) => /type="[^"]*json"/.test(tag) || / src="\/reader\//.test(tag)

function endOfTag(page: string, start: number) {
  let quote = ''
  for (let at = start + 1; at < page.length; at++) {
    const letter = page[at]
    if (quote) {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at + 1
  }
  return page.length
}

function endOfComment(page: string, start: number) {
  const end = page.indexOf('-->', start)
  return end === -1 ? page.length : end + 3
}

function endOfRawText(page: string, from: number, name: string) {
  const end = page.indexOf(`</${name}`, from)
  return end === -1 ? page.length : end
}
