// Known attack strings through path, query and headers: nothing breaks, nothing is executed, nobody is sent off the site.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLong, seeded } from '#tests/counts.ts'
import { isAlive, type Paper, ROOT, startPaper } from './a-paper.ts'
import { withoutOurLines } from './our-lines.ts'
import { addressOf, aStory } from './the-sample.ts'

type Attack = { src: string; kind: string; payload: string }

const FILE = path.join(ROOT, '../shared/data/attack/payloads.json')
const SAMPLE = 600
const AT_ONCE = 16
const TELLTALE = 'reflected'

const isThere = existsSync(FILE)
if (!isThere) console.log(`skipped: the attack strings are not there. Put them at ${FILE}.`)

let paper: Paper
beforeAll(async () => {
  if (isThere) paper = await startPaper()
})
afterAll(() => paper?.end())

/** The same strings in every run; all of them in the long one. Each kind has its share. */
function attacks(): Attack[] {
  const all: Attack[] = JSON.parse(readFileSync(FILE, 'utf8'))
  if (isLong) return all
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const { some } = seeded(2026)
  const ofEachKind = kinds.flatMap(kind =>
    some(
      all.filter(one => one.kind === kind),
      Math.floor(SAMPLE / kinds.length),
    ),
  )
  return [...ofEachKind, ...some(all, SAMPLE - ofEachKind.length)]
}

async function inParallel<Thing>(things: Thing[], work: (thing: Thing) => Promise<void>) {
  const left = [...things]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let thing = left.pop(); thing !== undefined; thing = left.pop()) await work(thing)
    }),
  )
}

/** What would run in a browser if it stood in the page as it was sent. */
const isActive = (payload: string) => /<[a-z!/?][^>]{2,}>/i.test(payload)

test.skipIf(!isThere)(
  'no 5xx, nothing reflected unescaped, no redirect off the site, and the memory is right afterwards',
  async () => {
    const story = addressOf(await aStory())
    const remembered = [story, '/', '/latest', '/search', '/en', '/robots.txt']
    const before = new Map<string, string>()
    for (const address of remembered) before.set(address, (await paper.get(address)).text)
    const ourPages = [...before.values(), (await paper.get('/no-such-page')).text, (await paper.get('/search?q=a')).text].join()
    const press = paper.pressPid()
    const problems = new Set<string>()

    function check(way: string, { payload }: Attack, { status, text, location }: { status: number; text: string; location: string | null }) {
      const shown = JSON.stringify(payload.slice(0, 120))
      if (status >= 500) problems.add(`${way} ${shown}: ${status}`)
      if (location !== null && !/^\/(?![/\\])[\x21-\x7e]*$/.test(location)) problems.add(`${way} ${shown}: leads to ${location}`)
      if (isActive(payload) && text.includes(payload)) problems.add(`${way} ${shown}: stands in the page as it was sent`)
      if (/<script(?![^>]*(?:type="application\/ld\+json"| src="\/reader\/))/i.test(withoutOurLines(text))) problems.add(`${way} ${shown}: a script in the page`)
    }

    // What every page says by itself (`</form>`) is told apart by a word behind it.
    const asked = attacks().map(attack => (ourPages.includes(attack.payload) ? { ...attack, payload: `${attack.payload}${TELLTALE}` } : attack))
    await inParallel(asked, async attack => {
      const { payload } = attack
      const escaped = encodeURIComponent(payload.toWellFormed())
      const inHeader = payload.replace(/[\r\n\0]/g, ' ').slice(0, 4_000)
      const ways: [string, Promise<{ status: number; text: string; location: string | null }>][] = [
        ['as a path, raw', paper.rawGet(Buffer.from(payload.startsWith('/') ? payload : `/${payload}`))],
        ['as a path, escaped', paper.rawGet(`/${escaped}`)],
        ['as a slug', paper.rawGet(`/x/1/${escaped}`)],
        ['as a search', paper.rawGet(`/search?q=${escaped}`)],
        ['as parameters', paper.rawGet(`/latest?page=${escaped}&utm_source=${escaped}&next=${escaped}`)],
        [
          'in headers',
          paper.rawGet(story, `X-Forwarded-Host: ${inHeader}\r\nReferer: ${inHeader}\r\nUser-Agent: ${inHeader}\r\nCookie: a=${inHeader}\r\nIf-None-Match: ${inHeader}\r\n`.slice(0, 14_000)),
        ],
      ]
      for (const [way, answer] of ways) check(way, attack, await answer)
    })

    console.log(`${asked.length} attack strings, ${asked.length * 6} requests`)
    expect([...problems].slice(0, 20)).toEqual([])
    expect([paper.pressPid(), isAlive(paper.edgePid)]).toEqual([press, true])
    for (const address of remembered) expect((await paper.get(address)).text === before.get(address)).toBe(true)
  },
  isLong ? 3_600_000 : 120_000,
)

test.skipIf(!isThere)('an attack that looks like a file of ours is not remembered as one (cache deception)', async () => {
  const story = addressOf(await aStory('ar', 2))
  const plain = await paper.get(story)
  for (const tail of ['/x.css', '/x.js', '.css', '%2Fx.css', ';x.css', '%3Bx.css', '%00.css', '%23.css', '%3F.css', '/..%2f..%2frobots.txt', '/%2e%2e/robots.txt']) {
    const answer = await paper.rawGet(`${story}${tail}`)
    expect([tail, [308, 404].includes(answer.status)]).toEqual([tail, true])
    if (answer.status === 308) expect(answer.location).toBe(story)
  }
  expect((await paper.get(story)).text === plain.text).toBe(true)
})
