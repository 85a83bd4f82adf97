// Asks the paper in DATA_DIR as readers do, in this process, and prints the times as one line of JSON. Run by rows/search-speed.ts.
import Database from 'better-sqlite3'
import { createArticle, publishArticle } from '#db/articles.ts'
import { databaseFile } from '#db/client.ts'
import { findStories, listRelated } from '#db/published.ts'
import { chanceFrom } from '#db/seed/pictures/chance.ts'
import { foldedWords } from '#lib/arabic/words.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'

const SEARCHES = 1_000
const PUBLICATIONS = 200
const LIKES = 5
const by = { machine: 'operator' } as const

const raw = new Database(databaseFile, { readonly: true })
const bodies = (raw.prepare('select body, headline, section_id as sectionId from revision order by id limit 2000').all() as { body: string; headline: string; sectionId: number }[]).map(row => ({
  ...row,
  body: JSON.parse(row.body) as Body,
}))
const chance = chanceFrom('ask')

/** Two to six words that stand beside one another somewhere in the paper. */
function aQuery() {
  const words = foldedWords(wordsOf(chance.pick(bodies).body))
  const from = chance.whole(0, Math.max(0, words.length - 6))
  return words.slice(from, from + chance.whole(2, 6)).join(' ')
}

async function timesOf(count: number, work: (round: number) => Promise<unknown>) {
  const took: number[] = []
  for (let round = 0; round < count; round++) {
    const since = performance.now()
    await work(round)
    took.push(performance.now() - since)
  }
  took.sort((one, other) => one - other)
  return { p50: took[Math.floor(count / 2)] ?? 0, p99: took[Math.floor(count * 0.99)] ?? 0 }
}

const queries = Array.from({ length: SEARCHES }, aQuery)
await timesOf(100, round => findStories({ language: 'ar', text: queries[round] ?? '', length: 24 }))
const search = await timesOf(SEARCHES, round => findStories({ language: 'ar', text: queries[round] ?? '', length: 24 }))
const like = process.argv.includes('--like')
  ? await timesOf(LIKES, async round => {
      const words = (queries[round] ?? '').split(' ')
      const every = words.map(() => '(headline like ? or body like ?)').join(' and ')
      raw.prepare(`select id from revision where ${every} order by id desc limit 24`).all(...words.flatMap(word => [`%${word}%`, `%${word}%`]))
    })
  : null
const fresh: number[] = []
const publish = await timesOf(PUBLICATIONS, async round => {
  const { body, headline, sectionId } = bodies[round * 7] ?? chance.pick(bodies)
  const articleId = await createArticle({ language: 'ar', content: { headline: `${headline} ${round}`, body, sectionId }, by, at: new Date() })
  await publishArticle({ articleId, by, at: new Date() })
  fresh.push(articleId)
})
const related = await timesOf(PUBLICATIONS, round => listRelated({ id: fresh[round] ?? 0, language: 'ar', sectionId: 1, topicIds: [] }, 4))
console.log(JSON.stringify({ search, like, related, publish }))
process.exit(0)
