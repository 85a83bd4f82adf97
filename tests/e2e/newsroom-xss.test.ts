// Known XSS strings as words of stories, shown in a browser wherever words are shown: not one of them runs.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { listVersions } from '#db/versions.ts'
import { now } from '#lib/platform/now.ts'
import { isLong, seeded } from '#tests/counts.ts'
import { ROOT } from '../server/a-paper.ts'
import { aNewsroom } from './a-newsroom.ts'

const FILE = path.join(ROOT, '../shared/data/attack/payloads.json')
const AT_ONCE = 200
const LONGEST_HEADLINE = 400
const HANDLERS = ['onerror', 'onload', 'onclick', 'onmouseover', 'onfocus', 'ontoggle', 'onanimationstart'].map(name => `[${name}]`).join()
/** What the checklist takes for a gap to be filled. */
const PLACEHOLDER = /\bTK\b|[؟?]{3,}|X{3,}/gi
const by = { machine: 'operator' } as const

const isThere = existsSync(FILE)
if (!isThere) console.log(`skipped: the attack strings are not there. Put them at ${FILE}.`)

const newsroom = aNewsroom()

function batches(): string[][] {
  const all = (JSON.parse(readFileSync(FILE, 'utf8')) as { kind: string; payload: string }[]).filter(({ kind }) => kind === 'xss').map(({ payload }) => payload.toWellFormed().replace(PLACEHOLDER, ''))
  const chosen = isLong ? all : seeded(2026).some(all, AT_ONCE)
  return Array.from({ length: Math.ceil(chosen.length / AT_ONCE) }, (_, place) => chosen.slice(place * AT_ONCE, (place + 1) * AT_ONCE))
}

const bodyOf = (payloads: string[]) => ({ type: 'doc' as const, content: payloads.map(text => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: text || ' ' }] })) })

/** A live story of all these strings, and one with each of them as its headline; answers the first's id. */
async function publishAll(payloads: string[]) {
  const live = async (headline: string, body: ReturnType<typeof bodyOf>) => {
    const at = now()
    const line = headline.slice(0, LONGEST_HEADLINE)
    const articleId = await createArticle({
      language: 'ar',
      content: { headline: `هجوم ${line}`, kicker: line.slice(0, 200), standfirst: line, dateline: line.slice(0, 200), sectionId: 1, byline: [{ words: line.slice(0, 120) || 'و' }], body },
      by,
      at,
    })
    await publishArticle({ articleId, by, at })
    return articleId
  }
  const whole = await live(payloads[0]!, bodyOf(payloads))
  for (const payload of payloads) await live(payload, bodyOf([payload]))
  // The comparison shows all of them, as words that were and as words that are.
  await saveDraft({ articleId: whole, startedFrom: 1, content: { body: bodyOf(payloads.map(payload => `${payload} تغيّر`)) }, by, at: now() })
  return whole
}

/** Says what a page does that none of ours should. */
async function watchForRuns(page: Page, problems: string[]) {
  const note = (what: string) => problems.push(`${new URL(page.url()).pathname}: ${what}`)
  page.on('dialog', dialog => {
    note(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    const { origin, pathname } = new URL(request.url())
    if (request.url().startsWith('http') && origin !== newsroom.url()) note(`a request left the site: ${request.url()}`)
    if (request.resourceType() === 'script' && !/^\/(?:_next|reader)\//.test(pathname)) note(`a script: ${request.url()}`)
  })
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) note(message.text().slice(0, 200))
  })
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval'] as const) (globalThis as Record<string, unknown>)[name] = () => console.error(`Content Security Policy test: ${name} ran`)
  })
}

test.skipIf(!isThere)(
  'on story, front, section, search, the desk’s list, the comparison, the writing room and the preview',
  async () => {
    const problems: string[] = []
    const { page } = await newsroom.openAs('chief')
    await watchForRuns(page, problems)
    for (const payloads of batches()) {
      const whole = await publishAll(payloads)
      const versions = (await listVersions(whole))!
      const pages = [
        `/n/${whole}`,
        '/',
        '/العالمية',
        '/latest',
        '/latest?page=2',
        '/search?q=هجوم',
        `/search?q=${encodeURIComponent(payloads[0]!.slice(0, 100))}`,
        ...[1, 2, 3, 4].map(number => `/admin/stories?page=${number}`),
        `/admin/stories/${whole}/versions?from=${versions.revisions[0]!.id}&to=draft`,
        `/admin/stories/${whole}`,
        `/admin/preview/draft/${whole}`,
        `/admin/stories/${whole}/history`,
      ]
      for (const address of pages) {
        const answer = await page.goto(address)
        expect([address, answer!.status()]).toEqual([address, 200])
        if (await page.locator(HANDLERS).count()) problems.push(`${address}: an element with a handler of its own`)
      }
      expect(await page.goto(`/n/${whole}`).then(() => page.locator('article .body > p').count())).toBe(payloads.length)
    }
    expect(problems).toEqual([])
    await page.context().close()
  },
  isLong ? 3_000_000 : 300_000,
)
