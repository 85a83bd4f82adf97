// Staff look for a picture and for a story to point to.
import { beforeEach, expect, test } from 'vitest'
import { findLiveHeadlines, listLiveHeadlines } from '#db/live-headlines.ts'
import { enterPicture, findPictures, listPictures } from '#db/media.ts'
import { now } from '#lib/platform/now.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { chief, givenDraft, givenLiveStory, givenPaper } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const givenPicture = (letter: string, words: { caption: string; credit: string; altText?: string }) =>
  enterPicture({ picture: { hash: letter.repeat(32), type: 'image/jpeg', width: 800, height: 600, colour: '#aabbcc', focalX: 0.5, focalY: 0.5, ...words }, by: chief, at: now() })

test('a picture is found by its words in any spelling, the newest first', async () => {
  const bridge = await givenPicture('a', { caption: 'جِسرُ الأُردُنّ', credit: 'Reuters' })
  const port = await givenPicture('b', { caption: 'الميناء', credit: 'رويترز', altText: 'جسر قرب الميناء' })
  expect((await findPictures('جسر', 10)).map(({ id }) => id)).toEqual([port, bridge])
  expect((await findPictures('الاردن reuters', 10)).map(({ id }) => id)).toEqual([bridge])
  expect((await findPictures('', 1)).map(({ id }) => id)).toEqual([port])
  expect(await findPictures('قطار', 10)).toEqual([])
  expect((await listPictures([bridge, 999])).map(({ credit }) => credit)).toEqual(['Reuters'])
})

test('a story to point to is one that readers can see', async () => {
  const live = await givenLiveStory({ headline: 'مُحَمَّدٌ يفتتحُ الميناء' })
  const draft = await givenDraft({ headline: 'محمد يعود' })
  expect((await findLiveHeadlines('ar', 'محمد', 10)).map(({ id }) => id)).toEqual([live])
  expect(await findLiveHeadlines('ar', ' ', 10)).toEqual([])
  expect((await listLiveHeadlines([live, draft])).map(({ headline }) => headline)).toEqual(['مُحَمَّدٌ يفتتحُ الميناء'])
})
