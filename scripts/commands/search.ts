// manshet search …: the words of the search, its index, and what readers did not find.
import { defineCommand } from 'citty'
import { SingleBar } from 'cli-progress'
import { rebuildIndex } from '#db/indexed.ts'
import { listMissedSearches } from '#db/missed-searches.ts'
import { joinSpellings, listSpellings, partSpelling } from '#db/spellings.ts'
import { defaultLanguage, isLanguage, type Language } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import { refuse } from './refuse.ts'

const by = { machine: 'operator' } as const
const DAY = 24 * 60 * 60 * 1000
const LONGEST_REPORT = 100
const language = { type: 'string', description: 'ar or en', default: defaultLanguage } as const

const index = defineCommand({
  meta: { name: 'index', description: 'Writes the index again from the articles, while the paper runs.' },
  args: { empty: { type: 'boolean', description: 'Empty it first: for a damaged file. Until it is done, search misses stories' } },
  async run({ args }) {
    const bar = new SingleBar({ format: '  {bar} {value}/{total} stories, {duration_formatted}', etaBuffer: 20 })
    bar.start(1, 0)
    await rebuildIndex({
      fromNothing: args.empty ?? false,
      progress(done, all) {
        bar.setTotal(all)
        bar.update(done)
      },
    })
    bar.stop()
    console.log('the search index is written.')
  },
})

const same = defineCommand({
  meta: { name: 'same', description: 'Makes spellings one: search same جوجل غوغل. Without words, shows all; with --part, takes the word out.' },
  args: { language, part: { type: 'boolean', description: 'Take the word out of its group' } },
  async run({ args }) {
    const asked = readLanguage(args.language)
    const words = args._
    if (words.length === 0) for (const group of await listSpellings(asked)) console.log(`  ${group.join(' = ')}`)
    else if (args.part) await part(asked, words)
    else await join(asked, words)
  },
})

const missed = defineCommand({
  meta: { name: 'missed', description: 'What readers searched for and did not find, the most wanted first.' },
  args: { language, days: { type: 'string', description: 'Asked for in the last so many days', default: '30' } },
  async run({ args }) {
    const days = Number(args.days)
    if (!Number.isInteger(days) || days < 1) refuse(`--days is "${args.days}": it must be a whole number from 1 on.`)
    const rows = await listMissedSearches(readLanguage(args.language), { since: new Date(now().getTime() - days * DAY), limit: LONGEST_REPORT })
    if (rows.length === 0) console.log('every search found something.')
    for (const { times, query, lastAt } of rows) console.log(`  ${String(times).padStart(5)}  ${lastAt.toISOString().slice(0, 10)}  ${query}`)
  },
})

export const searchCommand = defineCommand({ meta: { name: 'search', description: 'Keeps the search: its index, its spellings, what it did not find.' }, subCommands: { index, same, missed } })

const readLanguage = (asked: string): Language => (isLanguage(asked) ? asked : refuse(`--language is "${asked}": it must be ar or en.`))

async function join(asked: Language, spellings: string[]) {
  try {
    await joinSpellings({ language: asked, spellings, by, at: now() })
    console.log(`searched together from now on: ${spellings.join(' = ')}`)
  } catch (error) {
    if ((error as Error).name !== 'NotReady') throw error
    refuse('say two words or more, each without a space.')
  }
}

async function part(asked: Language, words: string[]) {
  for (const word of words) console.log((await partSpelling({ language: asked, word, by, at: now() })) ? `${word} is searched alone from now on.` : `${word} stood in no group of yours.`)
}
