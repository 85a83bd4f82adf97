// السجل: an entry that was changed, taken out, put in or cut off shows.
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { publishArticle, saveDraft } from '#db/articles.ts'
import { close, databaseFile, transaction } from '#db/client.ts'
import { importArchive } from '#db/import-archive.ts'
import { eachEntry, listTimeline, record, verifyLog } from '#db/timeline.ts'
import { canonicalEntry } from '#lib/newsroom/log-chain.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenDraft, givenPaper, reporter } from '#tests/given.ts'

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  const id = await givenDraft({ headline: 'قبلَ التعديل' })
  await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'بعدَ التعديل عن Reuters' }, by: reporter, at })
  await publishArticle({ articleId: id, by: chief, at })
  return removeDatabase
})

const at = new Date(atFirst)

/** As somebody would who has the file and knows SQL. */
function tamper(...statements: string[]) {
  close()
  const raw = new Database(databaseFile)
  for (const statement of statements) raw.exec(statement)
  raw.close()
}
const lastId = async () => (await Array.fromAsync(eachEntry())).at(-1)?.id ?? 0

test('what nobody touched is whole', async () => {
  const { entries, unchained, breaks, head } = await verifyLog()
  expect({ entries, unchained, breaks }).toEqual({ entries: await lastId(), unchained: 0, breaks: [] })
  expect(head).toMatch(/^[0-9a-f]{64}$/)
})

test('the format is the one that is written down: anybody can hash it again', async () => {
  const entries = await Array.fromAsync(eachEntry())
  const { act, subject, subjectId, by, byStaffId, at: when, details, previousHash, hash } = entries.at(-1)!
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, one]) => [key, sorted(one)]),
          )
        : value
  const text = JSON.stringify({ act, at: when.toISOString(), by, byStaffId, details: sorted(details), previousHash, subject, subjectId })
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  expect(canonicalEntry(entries.at(-1)!)).toBe(text)
  expect(previousHash).toBe(entries.at(-2)?.hash)
})

describe('what was done to the file shows', () => {
  test.each<[string, (last: number) => string, (last: number) => unknown[]]>([
    ['a changed name', last => `update timeline set by = 'أخرى' where id = ${last - 1}`, last => [{ kind: 'changed', id: last - 1 }]],
    ['a changed hour', last => `update timeline set at = at + 1 where id = ${last}`, last => [{ kind: 'changed', id: last }]],
    ['a changed headline in the details', last => `update timeline set details = replace(details, 'قبلَ', 'غيرَ') where id = ${last - 1}`, last => [{ kind: 'changed', id: last - 1 }]],
    [
      'an entry taken out',
      last => `delete from timeline where id = ${last - 1}`,
      last => [
        { kind: 'missing', id: last },
        { kind: 'cut-off', entries: 1 },
      ],
    ],
    ['the last entries cut off', last => `delete from timeline where id >= ${last - 1}`, () => [{ kind: 'cut-off', entries: 2 }]],
    [
      'an entry put in',
      () => `insert into timeline (act, subject, by, at) values ('publish', 'article', 'دخيل', 1)`,
      last => [
        { kind: 'missing', id: last + 1 },
        { kind: 'changed', id: last + 1 },
        { kind: 'cut-off', entries: -1 },
      ],
    ],
    ['the first entry taken out', () => 'delete from timeline where id = (select min(id) from timeline)', () => [expect.objectContaining({ kind: 'missing' }), { kind: 'cut-off', entries: 1 }]],
  ])('%s', async (_, statement, expected) => {
    const last = await lastId()
    tamper(statement(last))
    expect((await verifyLog()).breaks).toEqual(expected(last))
  })
})

test('entries from before the chain are counted, and what follows is chained', async () => {
  tamper('update timeline set hash = null, previous_hash = null', 'delete from timeline_head')
  const before = await lastId()
  await givenDraft()
  expect(await verifyLog()).toMatchObject({ entries: 1, unchained: before, breaks: [] })
})

test('odd signs do not break it: half a surrogate, nothing, dates, what is undefined', async () => {
  await transaction(async tx => {
    await record(tx, {
      act: 'try',
      subject: 'setting',
      by: { ...chief, name: 'سلمى \ud800' },
      at,
      details: { half: 'x\ud83d', none: undefined, when: at, deep: { b: [null, { z: 1, a: 'ب' }], a: -0 } },
    })
  })
  expect((await verifyLog()).breaks).toEqual([])
})

test('an archive that moves in is chained too, and two hundred entries at a time are one after the other', async () => {
  async function* lines() {
    for (let number = 0; number < 450; number += 1) yield JSON.stringify({ id: number, title: `خبر قديم ${number}`, body: 'نصّ الخبر.', category: 'أرشيف', date: '2020-01-01T00:00:00Z' })
  }
  const { added, refused } = await importArchive(lines(), at)
  expect(refused).toEqual([])
  expect(added).toHaveLength(450)
  expect((await verifyLog()).breaks).toEqual([])
})

test('who changed the headline, from what to what', async () => {
  const entries = await listTimeline('article', 1)
  expect(entries.find(entry => entry.act === 'save')).toMatchObject({
    by: reporter.name,
    byStaffId: reporter.staffId,
    details: { version: 2, changes: { headline: ['قبلَ التعديل', 'بعدَ التعديل عن Reuters'] } },
  })
})
