// Who is writing in a story: taken, kept, taken over with a word, and free again when a laptop is closed.
import { beforeEach, describe, expect, test } from 'vitest'
import { getLock, giveUpLock, keepLock, takeLock, takeOverLock } from '#db/locks.ts'
import { listTimeline } from '#db/timeline.ts'
import { now } from '#lib/platform/now.ts'
import { hearOfStory } from '#lib/platform/story-events.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { chief, editor, givenDraft, givenPaper, viewer } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const secondsAfter = (seconds: number) => new Date(now().getTime() + seconds * 1_000)
const [desk, laptop] = ['tab-of-yousef', 'tab-of-salma']

async function givenYousefWrites() {
  const articleId = await givenDraft()
  await takeLock({ articleId, holderKey: desk, by: editor, at: now() })
  return articleId
}

test('the first who opens a story writes in it, the second is told who does', async () => {
  const articleId = await givenYousefWrites()
  expect(await takeLock({ articleId, holderKey: laptop, by: chief, at: secondsAfter(5) })).toMatchObject({ name: editor.name, holderKey: desk, takenAt: now() })
})

test('a sign of life keeps the story, a closed laptop frees it after 90 seconds', async () => {
  const articleId = await givenYousefWrites()
  await keepLock({ articleId, holderKey: desk, by: editor, at: secondsAfter(80) })
  expect(await getLock(articleId, secondsAfter(169))).toMatchObject({ name: editor.name })
  expect(await getLock(articleId, secondsAfter(170))).toBeNull()
  expect(await takeLock({ articleId, holderKey: laptop, by: chief, at: secondsAfter(170) })).toMatchObject({ name: chief.name })
  expect(await keepLock({ articleId, holderKey: desk, by: editor, at: secondsAfter(171) })).toMatchObject({ name: chief.name })
})

test('who comes back to a story that nobody has taken goes on writing', async () => {
  const articleId = await givenYousefWrites()
  expect(await keepLock({ articleId, holderKey: desk, by: editor, at: secondsAfter(600) })).toMatchObject({ holderKey: desk })
})

test('whoever opens a story again, after a crash or in another window, goes on there', async () => {
  const articleId = await givenYousefWrites()
  expect(await takeLock({ articleId, holderKey: laptop, by: editor, at: secondsAfter(5) })).toMatchObject({ name: editor.name, holderKey: laptop })
  expect(await keepLock({ articleId, holderKey: desk, by: editor, at: secondsAfter(6) })).toMatchObject({ holderKey: laptop })
})

test('a take-over carries a word and stands in the log', async () => {
  const articleId = await givenYousefWrites()
  const heard: string[] = []
  const stop = hearOfStory(articleId, event => heard.push(event))
  const lock = await takeOverLock({ articleId, holderKey: laptop, by: chief, at: secondsAfter(9), word: ' أُكمِلُ أنا قبل الـ 9:00\u202e ' })
  stop()
  expect(lock).toMatchObject({ name: chief.name, holderKey: laptop, word: 'أُكمِلُ أنا قبل الـ 9:00' })
  expect(heard).toEqual(['lock'])
  expect((await listTimeline('article', articleId))[0]).toMatchObject({ act: 'take-over', by: chief.name, details: { from: editor.name, word: lock?.word } })
})

describe('giving up', () => {
  test('frees the story', async () => {
    const articleId = await givenYousefWrites()
    await giveUpLock({ articleId, holderKey: desk, by: editor, at: now() })
    expect(await getLock(articleId, now())).toBeNull()
  })

  test('what somebody else holds stays hers', async () => {
    const articleId = await givenYousefWrites()
    await giveUpLock({ articleId, holderKey: laptop, by: editor, at: now() })
    await giveUpLock({ articleId, holderKey: desk, by: chief, at: now() })
    expect(await getLock(articleId, now())).toMatchObject({ holderKey: desk })
  })
})

test('a viewer writes in no story', async () => {
  const articleId = await givenDraft()
  await expect(takeLock({ articleId, holderKey: laptop, by: viewer, at: now() })).rejects.toMatchObject({ name: 'NotAllowed' })
  await expect(takeOverLock({ articleId, holderKey: laptop, by: viewer, at: now(), word: '' })).rejects.toMatchObject({ name: 'NotAllowed' })
})
