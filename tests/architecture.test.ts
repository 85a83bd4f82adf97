// Who may import whom (docs: the design's «One sentence per folder»). A broken rule prints the line that broke it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** One line of a file, its path from the root; a statement of import or export that spans lines is one line here. */
type Place = { file: string; line: string }
type Rule = {
  says: string
  isBroken: (place: Place) => boolean
  /** Made-up lines that break the rule, and some like them that do not: a rule that cannot fail proves nothing. */
  red: Place[]
  green: Place[]
}

const ROOT = path.resolve(import.meta.dirname, '..')
const OUR_FOLDERS = ['app', 'components', 'db', 'lib', 'server', 'scripts']
const PURE_PACKAGES = ['zod', 'diff', 'stemmer']
/** What the pure rules may take from i18n: the names of the languages. */
const PURE_NEIGHBOUR = 'lib/i18n/routing.ts'

const at = (file: string, ...lines: string[]): Place[] => lines.map(line => ({ file, line }))
const isIn = (file: string, ...folders: string[]) => folders.some(folder => file === folder || file.startsWith(`${folder}/`))

/** What a line imports: a path from the root for our own files, the name as it stands for all others; null where it imports nothing. */
function importedBy({ file, line }: Place) {
  const name =
    /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/.exec(line)?.[1] ?? /^\s*import\s*['"]([^'"]+)['"]/.exec(line)?.[1] ?? /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/.exec(line)?.[1]
  if (name === undefined) return null
  if (name.startsWith('#')) return name.slice(1)
  return name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name
}

const imports = (place: Place, ...folders: string[]) => isIn(importedBy(place) ?? '', ...folders)
const isOurs = (target: string) => isIn(target, ...OUR_FOLDERS, 'messages', 'tests')
const isTypeOnly = ({ line }: Place) => /^\s*(?:import|export)\s+type\b/.test(line)
const importsPackage = (place: Place, ...names: string[]) => {
  const target = importedBy(place)
  return target !== null && names.some(name => target === name || target.startsWith(`${name}/`) || (name.endsWith(':') && target.startsWith(name)))
}
const isSitePage = (file: string) => isIn(file, 'app') && !isIn(file, 'app/admin', 'app/api')
const isPureFolder = (file: string) => isIn(file, 'lib/newsroom', 'lib/arabic')
const FITTING = /^(.+)\.(?:sqlite|postgres|disk|s3)\.ts$/
const FITTING_HERE = /\.(?:sqlite|postgres|disk|s3)\.ts$/

/** The words of SQL, as a statement and not as a sentence. */
const SQL = /\bsql`|['"`]\s*(?:select\s+(?:\*|[\w.]+(?:\s*,\s*[\w.]+)*)\s+from\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+(?:virtual\s+)?table\s|pragma\s+\w+|begin immediate)/i

const importRules: Rule[] = [
  {
    says: 'only db names drizzle-orm, better-sqlite3 or SQL',
    isBroken: place => isIn(place.file, ...OUR_FOLDERS) && !isIn(place.file, 'db') && (importsPackage(place, 'drizzle-orm', 'drizzle-kit', 'better-sqlite3') || SQL.test(place.line)),
    red: [
      ...at('app/api/related/route.ts', "import { eq } from 'drizzle-orm'", "import { drizzle } from 'drizzle-orm/better-sqlite3'", "  const rows = raw.prepare('SELECT id FROM article')"),
      ...at('server/changes.ts', "const Database = await import('better-sqlite3')", "  raw.exec('PRAGMA data_version')", '  tx.run(sql`delete from article`)'),
    ],
    green: [...at('db/articles.ts', "import { eq } from 'drizzle-orm'"), ...at('app/page.tsx', "<p>{t('Select a story from the list')}</p>")],
  },
  {
    says: 'only a door (x.ts) imports its fitting (x.sqlite.ts); a fitting may lean on another',
    isBroken: place => {
      const fitting = FITTING.exec(importedBy(place) ?? '')
      return fitting !== null && isOurs(fitting[0]) && place.file !== `${fitting[1]}.ts` && !FITTING_HERE.test(place.file)
    },
    red: [
      ...at('db/articles.ts', "import { transaction } from './client.sqlite.ts'"),
      ...at('server/main.ts', "import { migrate } from '#db/migrate.sqlite.ts'", "  const store = await import('#lib/platform/media-store.disk.ts')"),
    ],
    green: [
      ...at('db/client.ts', "export { db } from './client.sqlite.ts'"),
      ...at('db/changes.sqlite.ts', "import { readerConnection } from './client.sqlite.ts'"),
      ...at('lib/platform/media-store.ts', "export { readVariant } from './media-store.disk.ts'"),
    ],
  },
  {
    says: 'lib/newsroom and lib/arabic are pure: they import each other, the names of the languages, and packages without I/O',
    isBroken: place => {
      const target = importedBy(place)
      return isPureFolder(place.file) && target !== null && !isPureFolder(target) && target !== PURE_NEIGHBOUR && !importsPackage(place, ...PURE_PACKAGES)
    },
    red: at(
      'lib/newsroom/urls.ts',
      "import path from 'node:path'",
      "import { db } from '#db/client.ts'",
      "import { now } from '#lib/platform/now.ts'",
      "import { notFound } from 'next/navigation'",
      "import { cache } from 'react'",
      "import pino from 'pino'",
      "import type { Card } from '#db/published.ts'",
    ),
    green: at(
      'lib/newsroom/urls.ts',
      "import { fold } from '#lib/arabic/fold.ts'",
      "import type { Language } from '#lib/i18n/routing.ts'",
      "import { z } from 'zod'",
      "import { isSafeLink } from './links.ts'",
    ),
  },
  {
    says: 'components import no db, app, server, scripts, lib/platform and no part of Node; only the types of db/published.ts',
    isBroken: place =>
      isIn(place.file, 'components') &&
      (imports(place, 'app', 'server', 'scripts', 'lib/platform') || importsPackage(place, 'node:') || (imports(place, 'db') && !(isTypeOnly(place) && importedBy(place) === 'db/published.ts'))),
    red: at(
      'components/front/lead.tsx',
      "import { listFront } from '#db/published.ts'",
      "import type { ArticleRow } from '#db/article-for-update.ts'",
      "import { env } from '#lib/platform/env.ts'",
      "import { Sheet } from '../../app/[locale]/(site)/sheet.tsx'",
      "import { edge } from '#server/edge.ts'",
      "import { readFileSync } from 'node:fs'",
    ),
    green: at(
      'components/front/lead.tsx',
      "import type { Card } from '#db/published.ts'",
      "import { storyPath } from '#lib/newsroom/urls.ts'",
      "import { useTranslations } from 'next-intl'",
      "import { Moment } from '../ui/moment.tsx'",
    ),
  },
  {
    says: 'the site, its feeds and sitemaps import from db only published.ts',
    isBroken: place => isSitePage(place.file) && imports(place, 'db') && importedBy(place) !== 'db/published.ts',
    red: [
      ...at('app/[locale]/(site)/page.tsx', "import { db } from '#db/client.ts'", "import { getStory } from '#db/published/story.ts'"),
      ...at('app/feed.xml/route.ts', "import { listRevisions } from '../../db/revisions.ts'"),
    ],
    green: [...at('app/[locale]/(site)/page.tsx', "import { listFront } from '#db/published.ts'"), ...at('app/admin/articles/actions.ts', "import { publishArticle } from '#db/articles.ts'")],
  },
  {
    says: 'app imports no server and no scripts',
    isBroken: place => isIn(place.file, 'app') && imports(place, 'server', 'scripts'),
    red: at('app/api/healthz/route.ts', "import { edge } from '#server/edge.ts'"),
    green: at('app/api/healthz/route.ts', "import { log } from '#lib/platform/log.ts'"),
  },
  {
    says: 'app/admin and app/api import no other route’s folder: their own, or what stands above them',
    isBroken: place => {
      const target = importedBy(place)
      if (!isIn(place.file, 'app/admin', 'app/api') || target === null || !isIn(target, 'app') || isIn(target, 'app/admin/css')) return false
      const [here, there] = [path.posix.dirname(place.file), path.posix.dirname(target)]
      return !isIn(here, there) && !isIn(there, here)
    },
    red: [
      ...at('app/admin/articles/page.tsx', "import { Row } from '../media/row.tsx'", "import { read } from '#app/[locale]/(site)/read.ts'"),
      ...at('app/api/search/route.ts', "import { GET } from '#app/api/suggest/route.ts'"),
    ],
    green: at('app/admin/articles/page.tsx', "import { requireStaff } from '../require-staff.ts'", "import { Row } from './parts/row.tsx'", "import { publishArticleAction } from './actions.ts'"),
  },
  {
    says: 'server imports no app and no components',
    isBroken: place => isIn(place.file, 'server') && (imports(place, 'app', 'components') || importsPackage(place, 'react', 'next-intl')),
    red: at('server/press.ts', "import { Sorry } from '#components/site/sorry.tsx'", "import { GET } from '../app/api/healthz/route.ts'"),
    green: at('server/press.ts', "  const { default: next } = await import('next')", "import { findDestination } from '#db/published.ts'"),
  },
  {
    says: 'db imports no next, react, components, app, server or scripts',
    isBroken: place => isIn(place.file, 'db') && (imports(place, 'components', 'app', 'server', 'scripts') || importsPackage(place, 'next', 'next-intl', 'react', 'react-dom')),
    red: at(
      'db/published/story.ts',
      "import { cache } from 'react'",
      "import { headers } from 'next/headers'",
      "import { Card } from '#components/front/card.tsx'",
      "import { edge } from '../../server/edge.ts'",
    ),
    green: at('db/published/story.ts', "import { tag } from '#lib/newsroom/page-tags.ts'", "import { db } from '../client.ts'"),
  },
  {
    says: 'lib imports no db, app, components, server or scripts',
    isBroken: place => isIn(place.file, 'lib') && imports(place, 'db', 'app', 'components', 'server', 'scripts'),
    red: at('lib/platform/log.ts', "import { db } from '#db/client.ts'"),
    green: at('lib/platform/log.ts', "import pino from 'pino'"),
  },
]

const lineRules: Rule[] = [
  {
    says: '.get() .all() .run() of Drizzle are SQLite’s alone: only its fittings say them',
    isBroken: ({ file, line }) => isIn(file, 'db') && !file.endsWith('.sqlite.ts') && (/\.(?:get|all|run)\(\s*\)/.test(line) || /\b(?:db|tx|handle|writing|reading)\.(?:get|all|run)\(/.test(line)),
    red: at('db/articles.ts', '    const row = tx.select().from(article).get()', '  await tx.run(sql`delete from draft`)', '      .all()', '  return db.all(query)'),
    green: [
      ...at('db/articles.ts', '  const found = people.get(id)', '  await Promise.all(rows.map(read))', '  return store.run(answer, render)'),
      ...at('db/search.sqlite.ts', '  await tx.run(sql`delete from search_index`)'),
    ],
  },
  {
    says: 'Drizzle’s own transaction keeps the row of a failed work: use transaction() of db/client.ts',
    isBroken: ({ file, line }) => isIn(file, ...OUR_FOLDERS) && /\b(?:db|tx|handle|drizzle|writing|reading|writer|raw)\.transaction\(/.test(line),
    red: [...at('db/articles.ts', '  return db.transaction(async tx => {'), ...at('scripts/manshet.ts', '  raw.transaction(() => 1)()')],
    green: at('db/articles.ts', '  return transaction(async function publishArticle(tx) {'),
  },
  {
    says: 'the time is read in lib/platform/now.ts alone',
    isBroken: ({ file, line }) => isIn(file, 'app', 'components', 'db', 'lib', 'server') && file !== 'lib/platform/now.ts' && /\bDate\.now\b|\bnew Date(?:\(\s*\)|(?![\w(]))|\bDate\(\s*\)/.test(line),
    red: at('db/seed/plant.ts', '  const at = new Date()', '  const at = Date.now()', '  const dates = rows.map(Date.now)', '  const at = new Date'),
    green: [
      ...at('db/seed/plant.ts', '  const at = new Date(0)', '  const at = new Date(Date.UTC(2026, 1))', 'const publishedAt: Date = now()'),
      ...at('lib/platform/now.ts', '  return () => Date.now()'),
      ...at('scripts/manshet.ts', '  const since = Date.now()'),
    ],
  },
  {
    says: 'no folder is called utils, helpers, common, types, hooks or services',
    isBroken: ({ file }) =>
      path.posix
        .dirname(file)
        .split('/')
        .some(name => /^(?:utils?|helpers?|common|types|hooks|services)$/i.test(name)),
    red: [...at('lib/utils/date.ts', ''), ...at('app/admin/hooks/use-save.ts', ''), ...at('components/common/card.tsx', '')],
    green: at('lib/newsroom/common-words.ts', ''),
  },
  {
    says: 'no style names a physical side: the page is mirrored',
    isBroken: ({ file, line }) =>
      isIn(file, 'app', 'components') &&
      file.endsWith('.css') &&
      /(?:^|[\s;{])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)\b|border-(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/.test(
        line,
      ),
    red: at(
      'app/[locale]/(site)/site.css',
      '  margin-left: 1rem;',
      '.a{padding-right:0}',
      '  left: 0;',
      '.b { color: red; right : 1px }',
      '  text-align:left',
      '  text-align: right;',
      '  border-left: 1px solid',
      '  border-top-right-radius: 2px',
      '  float: left',
      '  scroll-margin-left: 0',
    ),
    green: at('app/[locale]/(site)/site.css', '  margin-inline-start: 1rem;', '  inset-inline-end: 0;', '  text-align: start;', '  background-position: left top;', '.left { color: red }'),
  },
  {
    says: 'the tree names no package registry’s host and no path of the machine that it was written on',
    isBroken: ({ file, line }) =>
      file !== 'tests/architecture.test.ts' &&
      (/(?:^|[\s'"`(=:,])(?:file:\/\/)?\/(?:work|root|home\/\w+|Users\/\w+)\//.test(line) ||
        /https?:\/\/[^/\s'"]*(?:registry|artifactory|nexus|verdaccio|npmjs|npmmirror)[^/\s'"]*/i.test(line) ||
        /"resolved":\s*"http/.test(line)),
    red: [
      ...at('package-lock.json', '      "resolved": "https://packages.example/a.tgz",'),
      ...at('README.md', ['cd ', 'work', 'main'].join('/'), 'npm config set registry=https://registry.example.org/'),
      ...at('scripts/prepare.mjs', ['const home = ', 'root', '.cache'].join('/')),
    ],
    green: [...at('README.md', 'https://paper.example/work/12', 'your network/root/folder'), ...at('package-lock.json', '      "integrity": "sha512-x"')],
  },
]

const importLines = filesUnder(OUR_FOLDERS, /\.(?:ts|tsx|mts|mjs|js)$/).flatMap(linesOf)
const allLines = filesUnder(['.'], /\.(?:ts|tsx|mts|mjs|js|css|json|md|yml|yaml|toml|sh|txt|html|svg|service|conf|sql|example|npmrc)$|Dockerfile|Caddyfile|\.env/).flatMap(rawLinesOf)

describe.each([...importRules, ...lineRules])('$says', rule => {
  test.each(rule.red)('is broken by $file: $line', place => expect(rule.isBroken(place)).toBe(true))
  test.each(rule.green)('is kept by $file: $line', place => expect(rule.isBroken(place)).toBe(false))
})

describe('the tree keeps the rule:', () => {
  test.each(importRules)('$says', rule => expect(brokenIn(importLines, rule)).toEqual([]))
  test.each(lineRules)('$says', rule => expect(brokenIn(allLines, rule)).toEqual([]))

  test('and there is a tree to look at', () => {
    expect(new Set(importLines.map(({ file }) => file.split('/')[0]))).toEqual(new Set(OUR_FOLDERS))
    expect(importLines.filter(place => importedBy(place) !== null).length).toBeGreaterThan(300)
  })
})

test('an import over several lines is seen, with its kind', () => {
  const [place] = joined('components/a.tsx', ['import type {', '  Card,', "} from '#db/published.ts'"])
  expect(place && [importedBy(place), isTypeOnly(place)]).toEqual(['db/published.ts', true])
})

function brokenIn(places: (Place & { number: number })[], rule: Rule) {
  return places.filter(rule.isBroken).map(({ file, number, line }) => `${file}:${number} ${line.trim().slice(0, 160)} — ${rule.says}`)
}

function filesUnder(folders: string[], wanted: RegExp) {
  const isForeign = (name: string) => ['node_modules', '.git', '.next', '.cache', 'data', 'next-env.d.ts'].includes(name) || name.endsWith('.tsbuildinfo')
  const walk = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true })
      .filter(entry => !isForeign(entry.name))
      .flatMap(entry => {
        const name = path.posix.join(folder, entry.name)
        return entry.isDirectory() ? walk(name) : wanted.test(entry.name) ? [name] : []
      })
  return folders.flatMap(walk)
}

function linesOf(file: string) {
  return joined(file, withoutComments(read(file)).split('\n'))
}

function rawLinesOf(file: string) {
  const text = /\.(?:ts|tsx|mts|mjs|js|css)$/.test(file) ? withoutComments(read(file)) : read(file)
  return text.split('\n').map((line, place) => ({ file, line, number: place + 1 }))
}

/** Lines, where a statement that begins with import or export and ends with its `from '…'` is one. */
function joined(file: string, lines: string[]) {
  const places: (Place & { number: number })[] = []
  let begun: (Place & { number: number }) | null = null
  for (const [place, line] of lines.entries()) {
    if (begun) begun.line += ` ${line.trim()}`
    else begun = { file, line, number: place + 1 }
    const isOpen = /^\s*(?:import|export)\s+(?:type\s+)?\{[^}]*$/.test(begun.line)
    if (isOpen) continue
    places.push(begun)
    begun = null
  }
  return places
}

/** Comments out, line ends kept. A `//` inside an address and a `/*` inside a pattern of files stay. */
function withoutComments(text: string) {
  return text.replace(/(?<![^\s{(,;])\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '$1')
}

function read(file: string) {
  return readFileSync(path.join(ROOT, file), 'utf8')
}
