// Each change is asked for the right to it; the table of rights is tests/newsroom/roles.table.ts.
import { beforeEach, describe, expect, test } from 'vitest'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { correctArticle, createArticle, moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { addAuthor } from '#db/authors.ts'
import { enterPicture } from '#db/media.ts'
import { addSection } from '#db/sections.ts'
import { beginLiveTv, endLiveTv } from '#db/settings.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import { findOrAddTopic } from '#db/topics.ts'
import { type Act, type Actor, type Machine, machines, nameOf, type PaperAct, type Role, roles, type StoryAct } from '#lib/newsroom/permissions.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { admin, atFirst, chief, editor, givenLiveStory, givenPaper, minutesAfter, reporter, sections, viewer } from '#tests/given.ts'
import { byMachines, isExpected, onThePaper } from './roles.table.ts'

const staff: Record<Role, Actor> = { reporter, editor, chief, admin, viewer }
const actors: [Role | Machine, Actor][] = [...roles.map((role): [Role, Actor] => [role, staff[role]]), ...machines.map((machine): [Machine, Actor] => [machine, { machine }])]
/** To a live story of the reporter's, in a section of the editor's. */
const isExpectedOf = (name: Role | Machine, act: Act) => {
  if (machines.includes(name as Machine)) return byMachines[name as Machine].includes(act)
  const role = name as Role
  return act in onThePaper ? onThePaper[act as PaperAct].includes(role) : isExpected(act as StoryAct, role, { isOwn: role === 'reporter', isInHerSection: true, status: 'draft' })
}

describe('a change by somebody without the right is refused by name and leaves nothing', () => {
  beforeEach(async () => {
    const removeDatabase = freshDatabase()
    await givenPaper()
    return removeDatabase
  })

  const at = new Date(atFirst)
  const inBoth = <Words>(words: Words) => ({ ar: words, en: words })
  const acts: [string, Act, (articleId: number, by: Actor) => Promise<unknown>][] = [
    ['opening an article', 'create', (_, by) => createArticle({ language: 'ar', by, at })],
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
    for (const [name, by] of actors.filter(([name]) => !isExpectedOf(name, verb))) {
      await expect(act(articleId, by), name).rejects.toMatchObject({ name: 'NotAllowed', message: expect.stringContaining(nameOf(by)) })
    }
    expect(allThatIsStored()).toEqual(before)
  })

  test.each(acts)('%s is done by those who may', async (_, verb, act) => {
    for (const [name, by] of actors.filter(([name]) => isExpectedOf(name, verb))) {
      const articleId = await givenLiveStory()
      await expect(
        act(articleId, by).then(() => 'done'),
        name,
      ).resolves.toBe('done')
    }
  })
})
