// manshet import text FILE: raw text from anywhere becomes a story. manshet import jsonl FILE: an archive moves in.
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { defineCommand } from 'citty'
import { SingleBar } from 'cli-progress'
import { importRawText } from '#db/import.ts'
import { importArchive } from '#db/import-archive.ts'
import { relateStories } from '#db/related.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'
import { now } from '#lib/platform/now.ts'
import { refuse } from './refuse.ts'

const REFUSALS: Record<string, string> = {
  empty: 'the file is empty.',
  binary: 'the file is not text: it holds bytes that no text holds.',
  'unknown-encoding': 'the file’s letters are in no encoding that is known here. Save it as UTF-8 (Windows-1256 is understood too).',
  'not-a-story': 'this does not read like a story: a list of links, a table or a program, perhaps. A story has a headline and paragraphs.',
  'no-headline': 'no headline could be found: the first lines should hold one.',
  'no-paragraphs': 'no paragraph could be found under the headline.',
}

const text = defineCommand({
  meta: { name: 'text', description: 'Turns a file of raw text into a story: section line, headline, dateline, paragraphs, sub-headings; page furniture is left out.' },
  args: {
    file: { type: 'positional', description: 'The file; UTF-8, UTF-16 or Windows-1256', required: true },
    section: { type: 'string', description: 'The section, where the text does not name it or names another' },
    publish: { type: 'boolean', description: 'Put it before readers at once; otherwise it becomes a draft' },
  },
  async run({ args }) {
    const bytes = await readFile(args.file).catch((error: NodeJS.ErrnoException) => refuse(`${args.file} cannot be read (${error.code}).`))
    const result = await importRawText({ bytes, section: args.section, publish: args.publish ?? false, at: now() })
    if (result.state === 'refused') refuse(`${args.file} was not imported: ${REFUSALS[result.key] ?? result.key}`)
    if (result.state === 'no-section')
      refuse(`${args.file} was not imported: ${result.asked ? `there is no section “${result.asked}”` : 'the text names no section'}. Say --section with one of: ${result.sections.join('، ')}.`)
    console.log('recognised:')
    for (const { line, takenFor, words } of result.recognised) console.log(`  ${String(line).padStart(4)}  ${takenFor.padEnd(12)} ${shortened(words)}`)
    console.log(result.dropped.length > 0 ? 'left out:' : 'nothing was left out.')
    for (const { line, why, words } of result.dropped) console.log(`  ${String(line).padStart(4)}  ${why.padEnd(12)} ${shortened(words)}`)
    if (result.path === null) console.log(`a draft, story ${result.articleId}: publish it with --publish`)
    else console.log(`published: ${env.siteUrl}${encodePath(result.path)}\n           ${env.siteUrl}/n/${result.articleId}`)
  },
})

const jsonl = defineCommand({
  meta: { name: 'jsonl', description: 'Moves an archive in: one story a line, { id, title, body, date, category, tags?, author? }; its id becomes the end of its address. Run again, it goes on.' },
  args: { file: { type: 'positional', description: 'The file, in UTF-8; packed as .gz too', required: true } },
  async run({ args }) {
    const size = (await stat(args.file).catch((error: NodeJS.ErrnoException) => refuse(`${args.file} cannot be read (${error.code}).`))).size
    const file = createReadStream(args.file)
    const text = args.file.endsWith('.gz') ? file.pipe(createGunzip()) : file
    const since = performance.now()
    const bar = new SingleBar({ format: '  {bar} {percentage} %, {lines} lines, {duration_formatted}' })
    bar.start(size, 0, { lines: 0 })
    const report = await importArchive(createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }), now(), lines => bar.update(file.bytesRead, { lines }))
    bar.stop()
    const perMinute = Math.round((report.added.length / (performance.now() - since)) * 60_000)
    console.log(`${report.added.length} stories added (${perMinute} a minute), ${report.known} were here already, ${report.refused.length} lines refused.`)
    for (const { line, why } of report.refused.slice(0, MOST_NAMED)) console.log(`  line ${line}: ${why}`)
    if (report.refused.length > MOST_NAMED) console.log(`  … and ${report.refused.length - MOST_NAMED} more`)
    await relateAdded(report.added)
  },
})

const MOST_NAMED = 50

async function relateAdded(ids: number[]) {
  if (ids.length === 0) return
  const since = performance.now()
  const bar = new SingleBar({ format: '  {bar} {value}/{total} related, {duration_formatted}' })
  bar.start(ids.length, 0)
  await relateStories(ids, done => bar.update(done))
  bar.stop()
  console.log(`related stories found, ${Math.round((ids.length / (performance.now() - since)) * 60_000)} a minute.`)
}

export const importCommand = defineCommand({ meta: { name: 'import', description: 'Brings stories in.' }, subCommands: { text, jsonl } })

const shortened = (words: string) => (words.length > 70 ? `${words.slice(0, 70)}…` : words)
