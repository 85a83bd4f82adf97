// What every page shows of the paper is read once for all renders between two changes.
import { beforeEach, expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import { lastInvalidationId } from '#db/invalidations.ts'
import { getPaper, listStandingPages } from '#db/published.ts'
import { sectionName } from '#db/schema.ts'
import { addSection } from '#db/sections.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, sampleMachine as by, givenPaper } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const rendered = async () => (await collectAnswer(async () => ({ paper: await getPaper('ar'), pages: await listStandingPages('ar') }), await lastInvalidationId())).result
const sectionsNow = async () => (await rendered()).paper.sections.map(section => section.name)

test('until a change is seen, and not a moment longer', async () => {
  const before = await sectionsNow()
  // Past the verbs, and so past everything that tells of changes.
  await transaction(async tx => void (await tx.update(sectionName).set({ name: 'لا يُرى' })))
  expect(await sectionsNow()).toEqual(before)
  await addSection({ colour: 'health', position: 9, names: { ar: { name: 'صحّة', slug: 'صحة' }, en: { name: 'Health', slug: 'health' } }, by, at })
  expect(await sectionsNow()).toEqual(['لا يُرى', 'لا يُرى', 'لا يُرى', 'صحّة'])
})

test('in each language by itself; the pages of the foot too', async () => {
  expect((await rendered()).pages).toEqual([])
  const english = await collectAnswer(() => getPaper('en'), await lastInvalidationId())
  expect(english.result.sections.map(section => section.name)).toEqual(['World', 'Politics', 'Economy'])
  await saveStandingPage({ language: 'ar', path: 'about', title: 'من نحن', body: { type: 'doc', content: [] }, by, at })
  expect((await rendered()).pages).toEqual([{ path: '/about', title: 'من نحن' }])
})

test('outside a render everything is read as it is', async () => {
  await getPaper('ar')
  await transaction(async tx => void (await tx.update(sectionName).set({ name: 'يُرى' })))
  expect((await getPaper('ar')).sections.map(section => section.name)).toEqual(['يُرى', 'يُرى', 'يُرى'])
})
