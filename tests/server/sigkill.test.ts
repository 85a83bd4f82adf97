// The machine loses its power in the middle of the work, again and again: what the newsroom was told is saved is there, and no story is half out.
import { spawn } from 'node:child_process'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createArticle } from '#db/articles.ts'
import { close, databaseFile } from '#db/client.ts'
import { sampleOf, seeded } from '../counts.ts'
import { bodyOf } from '../given.ts'
import { ROOT } from './a-paper.ts'
import { aSection, operator as by } from './the-sample.ts'

type Saved = { articleId: number; version: number; words: string }
type Published = { articleId: number; published: string }

const { below } = seeded(20_261_122)
const LONGEST_LIFE = 120

test(
  'SIGKILL while four clients save and publish',
  async () => {
    const { sectionId } = await aSection()
    const ids = await Promise.all([1, 2, 3].map(number => createArticle({ language: 'ar', content: { headline: `خبر ${number}`, sectionId, body: bodyOf('نص') }, by, at: new Date() })))
    close()
    let answered = 0
    for (let run = 1; run <= sampleOf(20, 200); run++) {
      const answers = await workUntilKilled(run, ids)
      answered += answers.length
      expectAllThere(answers, ids)
    }
    expect(answered).toBeGreaterThan(sampleOf(20, 200))
  },
  sampleOf(20, 200) * 15_000,
)

/** Lets the desk work and kills it some milliseconds after its first answer. */
function workUntilKilled(run: number, ids: number[]): Promise<(Saved | Published)[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'a-writing-desk.ts'), String(run), ...ids.map(String)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let wrong = ''
  child.stderr.on('data', part => (wrong += part))
  child.stdout.on('data', part => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), below(LONGEST_LIFE))
    said += part
  })
  return new Promise((resolve, reject) =>
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the desk ended by itself: ${wrong}`))
      else resolve(said.split('\n').flatMap(line => (line.endsWith('}') ? [JSON.parse(line)] : [])))
    }),
  )
}

function expectAllThere(answers: (Saved | Published)[], ids: number[]) {
  const raw = new Database(databaseFile)
  try {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(raw.pragma('foreign_key_check')).toEqual([])
    for (const answer of answers) {
      if ('version' in answer) {
        const save = raw.prepare('select headline, body from draft_save where article_id = ? and version = ?').get(answer.articleId, answer.version) as { headline: string; body: string } | undefined
        // The oldest of a long day are thinned out; the newest two hundred are all kept.
        const { version } = raw.prepare('select version from draft where article_id = ?').get(answer.articleId) as { version: number }
        if (answer.version > version - 200) expect([save?.headline, save?.body.includes(answer.words)]).toEqual([answer.words, true])
      } else {
        expect(raw.prepare("select count(*) as n from revision where article_id = ? and cut_for = 'publish' and headline = ?").pluck().get(answer.articleId, answer.published)).toBeGreaterThan(0)
      }
    }
    for (const id of ids) expectWhole(raw, id)
  } finally {
    raw.close()
  }
}

/** A story is out with all that belongs to it, or not at all. */
function expectWhole(raw: Database.Database, id: number) {
  const row = raw.prepare('select public, live_revision_id as live, live_slug as slug, live_section_id as section from article where id = ?').get(id) as Record<string, unknown>
  const newest = raw.prepare("select id, slug, section_id as section, headline from revision where article_id = ? and cut_for = 'publish' order by number desc limit 1").get(id) as
    | Record<string, unknown>
    | undefined
  const count = (query: string) => raw.prepare(query).pluck().get(id)
  const published = count("select count(*) from revision where article_id = ? and cut_for = 'publish'")
  expect(count("select count(*) from timeline where subject = 'article' and subject_id = ? and act = 'publish'")).toBe(published)
  expect([row.public, row.live, row.slug, row.section]).toEqual(newest ? ['live', newest.id, newest.slug, newest.section] : ['never', null, null, null])
  expect(count('select count(*) from story_words where article_id = ?')).toBe(newest ? 1 : 0)
  const [draft, save] = ['draft', 'draft_save'].map(
    table => raw.prepare(`select version, headline, body from ${table} where article_id = ? order by version desc limit 1`).get(id) as Record<string, unknown> | undefined,
  )
  if (save) expect(draft).toEqual(save)
}
