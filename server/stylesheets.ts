// The stylesheets of the build, as they stand inside a reader's page: one answer instead of two.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Stylesheet = { css: string; source: string }

const BUILD = path.join(import.meta.dirname, '../.next')
const LITE = path.join(import.meta.dirname, '../app/[locale]/(site)/lite.css')
const known = new Map<string, Stylesheet>()

/** The stylesheet that Next links to as `/_next/…`, its bytes as Latin-1 (see rendering.ts), with its CSP source. Throws where the build holds none. */
export function stylesheetAt(href: string): Stylesheet {
  const sheet = known.get(href) ?? read(href)
  known.set(href, sheet)
  return sheet
}

/** The stylesheet of light pages, which Next does not know; its bytes as Latin-1. */
export function liteStylesheet(): Stylesheet {
  const sheet = known.get(LITE) ?? readLite()
  known.set(LITE, sheet)
  return sheet
}

function readLite() {
  const css = readFileSync(LITE, 'latin1')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
  return { css, source: hashSource(css) }
}

function read(href: string) {
  const css = readFileSync(path.join(BUILD, new URL(href, 'http://build').pathname.replace(/^\/_next\//, '')), 'latin1')
  return { css, source: hashSource(css) }
}

/** What a CSP calls an inline script or style (CSP level 3, hash-source); its bytes as Latin-1. */
export const hashSource = (bytes: string) => `'sha256-${createHash('sha256').update(bytes, 'latin1').digest('base64')}'`
