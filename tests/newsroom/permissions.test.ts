// Who may do what, said a second time: a change to the table must be meant.
import { beforeEach, describe, expect, test } from 'vitest'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { correctArticle, createArticle, moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { addAuthor } from '#db/authors.ts'
import { enterPicture } from '#db/media.ts'
import { addSection } from '#db/sections.ts'
import { beginLiveTv, endLiveTv } from '#db/settings.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import { findOrAddTopic } from '#db/topics.ts'
import { type Act, type Actor, keepings, type Machine, machines, may, nameOf, type Role, roles } from '#lib/newsroom/permissions.ts'
import { verbs } from '#lib/newsroom/status.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { admin, atFirst, chief, editor, givenLiveStory, givenPaper, minutesAfter, reporter, sections, viewer } from '#tests/given.ts'

const everything: Act[] = [...verbs, ...keepings]
const MAY: Record<Role | Machine, Act[]> = {
  reporter: ['save', 'submit', 'keep-topics', 'keep-pictures'],
  editor: ['save', 'submit', 'schedule', 'publish', 'correct', 'move', 'keep-topics', 'keep-pictures'],
  chief: everything,
  admin: everything,
  viewer: [],
  import: ['save', 'publish', 'keep-topics', 'keep-authors', 'keep-sections'],
  clock: ['publish', 'withdraw', 'alert'],
  sample: ['save', 'publish', 'correct', 'withdraw', ...keepings],
  operator: ['save', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast', ...keepings],
}
const staff: Record<Role, Actor> = { reporter, editor, chief, admin, viewer }
const actors: [Role | Machine, Actor][] = [...roles.map((role): [Role, Actor] => [role, staff[role]]), ...machines.map((machine): [Machine, Actor] => [machine, { machine }])]

test.each(actors)('%s may do what the table says and nothing else', (name, by) => {
  expect(everything.filter(act => may(by, act))).toEqual(everything.filter(act => MAY[name].includes(act)))
})

describe('a change by somebody without the right is refused by name and leaves nothing', () => {
  beforeEach(async () => {
    const removeDatabase = freshDatabase()
    await givenPaper()
    return removeDatabase
  })

  const at = new Date(atFirst)
  const inBoth = <Words>(words: Words) => ({ ar: words, en: words })
  const acts: [string, Act, (articleId: number, by: Actor) => Promise<unknown>][] = [
    ['opening an article', 'save', (_, by) => createArticle({ language: 'ar', by, at })],
    ['saving', 'save', (articleId, by) => saveDraft({ articleId, startedFrom: 1, content: { headline: 'تغيير' }, by, at })],
    ['publishing', 'publish', (articleId, by) => publishArticle({ articleId, by, at })],
    ['correcting', 'correct', (articleId, by) => correctArticle({ articleId, text: 'تصويب', by, at })],
    ['withdrawing', 'withdraw', (articleId, by) => withdrawArticle({ articleId, reason: 'خطأ', by, at })],
    ['moving', 'move', (articleId, by) => moveArticle({ articleId, sectionId: sections.politics, by, at })],
    ['raising an alert', 'alert', (_, by) => raiseAlert({ language: 'ar', text: 'عاجل', until: minutesAfter(at, 9), by, at })],
    ['beginning live TV', 'broadcast', (_, by) => beginLiveTv({ stream: 'https://stream.example/live.m3u8', by, at })],
    ['ending live TV', 'broadcast', (_, by) => endLiveTv({ by, at })],
    ['ending an alert', 'alert', (_, by) => endAlert({ language: 'ar', by, at })],
    ['adding a topic', 'keep-topics', (_, by) => findOrAddTopic({ language: 'ar', name: `وسم ${nameOf(by)}`, by, at })],
    [
      'adding a picture',
      'keep-pictures',
      (_, by) => enterPicture({ picture: { hash: nameOf(by), type: 'image/jpeg', width: 1600, height: 1000, colour: '', focalX: 0.5, focalY: 0.5, credit: 'أ ف ب' }, by, at }),
    ],
    ['adding an author', 'keep-authors', (_, by) => addAuthor({ handle: nameOf(by), profiles: inBoth({ name: 'ليلى حدّاد', role: '', about: '' }), by, at })],
    [
      'adding a section',
      'keep-sections',
      (_, by) => addSection({ colour: 'world', position: 9, names: inBoth({ name: 'بيئة', slug: `بيئة-${nameOf(by).length}${nameOf(by).codePointAt(0)}` }), by, at }),
    ],
    ['writing a standing page', 'keep-pages', (_, by) => saveStandingPage({ language: 'ar', path: 'about', title: 'عن الصحيفة', body: { type: 'doc', content: [] }, by, at })],
  ]

  test.each(acts)('%s', async (_, verb, act) => {
    const articleId = await givenLiveStory()
    const before = allThatIsStored()
    for (const [name, by] of actors.filter(([name]) => !MAY[name].includes(verb))) {
      await expect(act(articleId, by), name).rejects.toMatchObject({ name: 'NotAllowed', message: expect.stringContaining(nameOf(by)) })
    }
    expect(allThatIsStored()).toEqual(before)
  })

  test.each(acts)('%s is done by those who may', async (_, verb, act) => {
    for (const [name, by] of actors.filter(([name]) => MAY[name].includes(verb))) {
      const articleId = await givenLiveStory()
      await expect(
        act(articleId, by).then(() => 'done'),
        name,
      ).resolves.toBe('done')
    }
  })
})
