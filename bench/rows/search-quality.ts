// What is found, against what other papers' search finds on the same data, by the scorer that lies beside the project.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Chance, chanceFrom } from '#db/seed/pictures/chance.ts'
import { folder, ROOT } from '../machine.ts'
import { manshet, openPaper } from '../paper.ts'
import { run } from '../processes.ts'
import type { Figure, Row } from '../row.ts'

const KIT = path.join(ROOT, '../shared/data/arabic')
const CORPUS = path.join(KIT, 'corpus/wiki.jsonl.gz')
const SETS = { xquad: 0.89, arcd: 0.77, tydi: 0.89, mlqa: 0.625 }
const LEAST_SPELLING = 0.99
const LEAST_OF_INTACT = 0.8
const LEAST_A_MINUTE = { stories: 10_000, related: 3_000 }

type Scores = Record<string, number>
type Question = { q: string; set: string; rel: Record<string, number> }

export const searchQuality: Row = {
  name: 'search-quality',
  async measure() {
    if (!existsSync(CORPUS)) {
      console.log('   skipped: ../shared/data/arabic is not there')
      return []
    }
    const dataDir = path.join(folder, 'archive')
    const said = await manshet(dataDir, 'import', 'jsonl', CORPUS)
    await using paper = await openPaper({ dataDir })
    const ours = await score('--base', paper.url)
    const like = await score('--module', path.join(ROOT, 'bench/yardsticks/like.ts'))
    const fts5 = await score('--module', path.join(ROOT, 'bench/yardsticks/fts5.ts'))
    const beside = (key: string) => `LIKE ${written(like[key])}; FTS5 as it comes, OR ${written(fts5[key])}`
    const sets = Object.entries(SETS).map(([set, least]): Figure => {
      const key = `search.${set}.ndcg`
      return figure(`question → paragraph, ${set}: nDCG@10`, written(ours[key]), beside(key), `≥ ${least}`, (ours[key] ?? 0) >= least)
    })
    const kinds = Object.keys(ours).filter(key => key.startsWith('meta.'))
    const worst = (scores: Scores) => Math.min(...kinds.map(key => scores[key] ?? 0))
    const spelling = figure(
      `the same query in another spelling, the worst of ${kinds.length} kinds`,
      written(worst(ours)),
      `LIKE ${written(worst(like))}; FTS5 as it comes, OR ${written(worst(fts5))}`,
      `≥ ${LEAST_SPELLING}`,
      worst(ours) >= LEAST_SPELLING,
    )
    return [...sets, spelling, await oneWrongLetter(paper.url, ours), ...speedOf(said)]
  },
}

const written = (value: number | undefined) => (value ?? 0).toFixed(3)
const figure = (what: string, value: string, yardstick: string, target: string, isReached: boolean): Figure => ({ what, figure: value, yardstick, ratio: '', target, isReached })

async function score(...args: string[]): Promise<Scores> {
  const file = path.join(folder, 'scores.json')
  await run({ command: process.execPath, args: [path.join(KIT, 'score.mjs'), ...args, '--json', file] })
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** One letter of one longer word of each question is another one; the seed is fixed. */
async function oneWrongLetter(url: string, intact: Scores): Promise<Figure> {
  const chance = chanceFrom('one wrong letter')
  const questions = readFileSync(path.join(KIT, 'dev/search.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Question)
  const gains: Record<string, number[]> = {}
  for (const { q, set, rel } of questions) {
    const wrong = withWrongLetter(q, chance)
    const answer = await fetch(`${url}/api/search?limit=10&q=${encodeURIComponent(wrong)}`)
    const { hits } = (await answer.json()) as { hits: { slug: string }[] }
    const gain = hits.reduce((sum, hit, place) => sum + (rel[hit.slug] ? 1 / Math.log2(place + 2) : 0), 0)
    ;(gains[set] ??= []).push(gain)
  }
  const shares = Object.entries(gains).map(([set, values]) => values.reduce((sum, value) => sum + value, 0) / values.length / (intact[`search.${set}.ndcg`] ?? 1))
  const share = shares.reduce((sum, value) => sum + value, 0) / shares.length
  return figure(
    'one wrong letter in the query: of the intact query’s score',
    `${(100 * share).toFixed(1)} %`,
    `the worst set ${(100 * Math.min(...shares)).toFixed(1)} %`,
    `≥ ${100 * LEAST_OF_INTACT} %, aim 90`,
    share >= LEAST_OF_INTACT,
  )
}

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

function withWrongLetter(query: string, chance: Chance) {
  const words = [...query.matchAll(/[\u0621-\u064A]{4,}/g)]
  if (words.length === 0) return query
  const word = chance.pick(words)
  const at = word.index + chance.whole(0, word[0].length - 1)
  const others = [...LETTERS].filter(letter => letter !== query[at])
  return query.slice(0, at) + chance.pick(others) + query.slice(at + 1)
}

function speedOf(said: string): Figure[] {
  const rate = (of: RegExp) => Number(of.exec(said)?.[1] ?? 0)
  const stories = rate(/added \((\d+) a minute/)
  const related = rate(/found, (\d+) a minute/)
  return [
    figure('an archive moves in: stories a minute into the store and the index', String(stories), '', `≥ ${LEAST_A_MINUTE.stories}`, stories >= LEAST_A_MINUTE.stories),
    figure('their related stories, a minute', String(related), '', `≥ ${LEAST_A_MINUTE.related}`, related >= LEAST_A_MINUTE.related),
  ]
}
