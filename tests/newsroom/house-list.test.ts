// The house list: who keeps it, and what it takes.
import { beforeEach, describe, expect, test } from 'vitest'
import { addHouseWord, listHouseWords, removeHouseWord } from '#db/settings.ts'
import { now } from '#lib/platform/now.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { chief, editor, givenPaper, reporter, viewer } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

test('an editor keeps it: one spelling of a wrong form, however it is spelt, and out again', async () => {
  await addHouseWord({ wrong: ' ترمب ', right: 'ترامب', by: editor, at: now() })
  await addHouseWord({ wrong: 'تُرمب', right: 'دونالد ترامب', by: chief, at: now() })
  expect(await listHouseWords()).toEqual([{ wrong: 'تُرمب', right: 'دونالد ترامب' }])
  await removeHouseWord({ wrong: 'ترمب', by: editor, at: now() })
  expect(await listHouseWords()).toEqual([])
})

test.each([reporter, viewer])('a $role does not', async by => {
  await expect(addHouseWord({ wrong: 'ترمب', right: 'ترامب', by, at: now() })).rejects.toMatchObject({ name: 'NotAllowed' })
})

describe('it refuses', () => {
  test.each([
    ['nothing', '', 'ترامب', 'missing'],
    ['a wrong form without a letter', '، !', 'ترامب', 'missing'],
    ['no right form', 'ترمب', '  ', 'missing'],
    ['the same twice', 'ترمب', 'ترمب ', 'missing'],
    ['a whole sentence', 'كلمة '.repeat(30), 'ترامب', 'too-long'],
  ])('%s', async (_, wrong, right, key) => {
    await expect(addHouseWord({ wrong, right, by: chief, at: now() })).rejects.toMatchObject({ name: 'NotReady', issues: [{ field: 'houseList', key }] })
    expect(await listHouseWords()).toEqual([])
  })
})
