// The newsroom's day, line 10: before it is published a story is seen as readers will get it, and by an outsider for a day.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { db } from '#db/client.ts'
import { getStory } from '#db/published.ts'
import { article, media, topic } from '#db/schema.ts'
import { listTimeline } from '#db/timeline.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf, minutesAfter } from '../given.ts'
import { setClock } from '../server/a-paper.ts'
import { allStories, aSection, operator as by } from '../server/the-sample.ts'
import { aNewsroom } from './a-newsroom.ts'

const { openAs, openDoor, paper, url } = aNewsroom()
afterEach(() => setClock(null))

const articleIn = (html: string) => /<article>[\s\S]*<\/article>/.exec(html)?.[0] ?? ''
const relatedIn = (html: string) => [...html.matchAll(/<ul class="also[\s\S]*?<\/ul>/g)].map(match => match[0]).join()

/** The bytes that the edge sends to who is signed in as the chief. */
async function previewed(path: string) {
  chief ??= (await openAs('chief')).page
  const answer = await chief.request.get(url() + path)
  return { status: answer.status(), headers: answer.headers(), text: await answer.text() }
}
let chief: Page | undefined

async function readerGets(id: number) {
  await paper().passed()
  const story = await getStory(id)
  return (await paper().get(encodePath(story?.state === 'live' ? story.path : ''))).text
}

describe('the preview is the page', () => {
  test('of every story of the sample edition, byte for byte', async () => {
    for (const { id, headline } of await allStories()) {
      const [row] = await db.select({ revisionId: article.liveRevisionId }).from(article).where(eq(article.id, id))
      const { status, text } = await previewed(`/admin/preview/${row!.revisionId}`)
      expect([status, articleIn(text).length > 500], headline).toEqual([200, true])
      expect(articleIn(text), headline).toBe(articleIn(await readerGets(id)))
    }
  })

  test('of a draft that is then published: pictures, tables, quotes, and the related stories', async () => {
    const at = setClockAt('2026-11-22T14:05:00Z')
    const { sectionId } = await aSection()
    const pictures = await db.select({ id: media.id }).from(media).limit(2)
    const topics = await db.select({ id: topic.id }).from(topic).where(eq(topic.language, 'ar')).limit(2)
    const near = (await allStories()).find(story => story.language === 'ar')!
    const [cell] = bodyOf('٤٢ ألف طن، 12% فوق العام الماضي').content
    const picture = { mediaId: pictures[0]!.id, caption: 'قُربَ الميناء', credit: null, altText: null }
    const articleId = await createArticle({
      language: 'ar',
      content: {
        headline: 'مُحَمَّدٌ يُطلِقُ خُطَّةَ Reuters: 3-2 لِـ١٢ مدينةً',
        standfirst: near.standfirst,
        dateline: 'ميران',
        kicker: 'حصريّ',
        sectionId,
        topicIds: topics.map(({ id }) => id),
        byline: [{ words: 'وكالات' }],
        picture,
        body: {
          type: 'doc',
          content: [
            ...near.body.content.slice(0, 3),
            { type: 'picture', attrs: { ...picture, mediaId: pictures[1]!.id } },
            { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [cell as never] }] }] },
            { type: 'quote', attrs: { attribution: 'سامر الحاج' }, content: [cell as never] },
            { type: 'relatedStory', attrs: { articleId: near.id } },
          ],
        },
      },
      by,
      at,
    })
    const draft = await previewed(`/admin/preview/draft/${articleId}`)
    await publishArticle({ articleId, by, at })
    const page = await readerGets(articleId)
    expect(articleIn(draft.text)).toBe(articleIn(page))
    expect(relatedIn(page)).toContain('<li>')
    expect(relatedIn(draft.text)).toBe(relatedIn(page))
  })

  test('without the framework’s scripts, under the readers’ policy, remembered by nobody, found by no robot', async () => {
    const [story] = await allStories()
    const { headers, text } = await previewed(`/admin/preview/draft/${story!.id}`)
    expect(text).not.toMatch(/_next\/static\/chunks|__next_f/)
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
  })

  test('nobody who is not of the staff sees it', async () => {
    const [story] = await allStories()
    for (const path of [`/admin/preview/draft/${story!.id}`, '/admin/preview/1']) {
      const answer = await paper().get(path)
      expect([answer.status, answer.text.includes(story!.headline)]).toEqual([307, false])
    }
  })

  test('what does not exist says so', async () => {
    for (const path of ['/admin/preview/999999', '/admin/preview/draft/999999', '/admin/preview/draft', '/admin/preview/1/2', '/admin/preview/x']) {
      const { status, text } = await previewed(path)
      expect([path, status, text.includes('لا معاينة في هذا العنوان')]).toEqual([path, 404, true])
    }
  })
})

test('an English story is previewed in English, whatever language the newsroom speaks to her', async () => {
  const english = (await allStories()).find(story => story.language === 'en')!
  const { text } = await previewed(`/admin/preview/draft/${english.id}`)
  expect(text).toMatch(/<html[^>]* lang="en"[^>]* dir="ltr"/)
  expect(articleIn(text)).toBe(articleIn(await readerGets(english.id)))
})

describe('in the room', () => {
  test('phone and desk, day and night, the very page in a frame', async () => {
    const [story] = (await allStories()).filter(one => one.language === 'ar')
    const { page, complaints } = await openAs('editor', { viewport: { width: 1366, height: 900 } })
    await page.goto(`/admin/stories/${story!.id}/preview`)
    const frame = page.frameLocator('iframe')
    await frame.locator('article h1').waitFor()
    expect(await page.locator('iframe').evaluate(one => one.clientWidth)).toBe(390)
    const ground = () => frame.locator('body').evaluate(body => getComputedStyle(body.ownerDocument.documentElement).backgroundColor + getComputedStyle(body).backgroundColor)
    const byDay = await ground()
    await page.getByLabel('ليل').check()
    expect(await ground()).not.toBe(byDay)
    await page.getByLabel('شاشة واسعة').check()
    expect(await page.locator('iframe').evaluate(one => one.clientWidth)).toBeGreaterThanOrEqual(1180)
    expect(complaints).toEqual([])
  })

  test('a link opens one version for an outsider for 24 hours, until it is taken back', async () => {
    const at = setClockAt('2026-11-22T15:00:00Z')
    const { sectionId } = await aSection()
    const articleId = await createArticle({ language: 'ar', content: { headline: 'سرٌّ قبل النشر NATO', sectionId, body: bodyOf('نصٌّ لا يعرفه أحد') }, by, at })
    const { page } = await openAs('chief')
    const makeLink = async () => {
      await page.goto(`/admin/stories/${articleId}/preview`)
      await page.getByRole('button', { name: 'رابط معاينة لمن خارج الغرفة' }).click()
      const link = await page.locator('.shared-link').innerText()
      expect(link).toMatch(/\/admin\/preview\/shared\/[\w-]{22}$/)
      return new URL(link).pathname
    }
    const first = await makeLink()
    const outsider = await openDoor()
    const opened = await outsider.page.goto(first)
    expect(opened?.status()).toBe(200)
    expect(await outsider.page.locator('h1').innerText()).toContain('سرٌّ قبل النشر')
    // What is written afterwards is not for her.
    await saveDraft({ articleId, startedFrom: 1, content: { headline: 'عنوان كُتب بعد الرابط' }, by, at })
    expect(await (await outsider.page.goto(first))?.text()).not.toContain('كُتب بعد الرابط')

    await page.goto(`/admin/stories/${articleId}/preview`)
    await page.getByRole('button', { name: 'اسحب الرابط' }).click()
    await page.getByRole('button', { name: 'اسحب الرابط' }).waitFor({ state: 'detached' })
    expect((await outsider.page.goto(first))?.status()).toBe(410)
    expect(await outsider.page.locator('h1').innerText()).toBe('انتهت صلاحية هذا الرابط')

    const second = await makeLink()
    expect((await outsider.page.goto(second))?.status()).toBe(200)
    setClock(minutesAfter(now(), 24 * 60))
    expect((await outsider.page.goto(second))?.status()).toBe(410)
    expect((await outsider.page.goto('/admin/preview/shared/AAAAAAAAAAAAAAAAAAAAAA'))?.status()).toBe(404)
    expect((await listTimeline('article', articleId)).map(entry => entry.act)).toEqual(['share-preview', 'take-back-preview', 'save', 'share-preview', 'create'])
  })
})

function setClockAt(instant: string) {
  setClock(instant)
  return new Date(instant)
}
