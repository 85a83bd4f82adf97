// The words themselves: a day in the newsroom, lines 4, 5 and 8.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addHouseWord } from '#db/settings.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { now } from '#lib/platform/now.ts'
import { googleDocs, whatsApp, word } from '../newsroom/clipboards.ts'
import { waitUntil } from '../server/wait.ts'
import { aNewsroom } from './a-newsroom.ts'

const newsroom = aNewsroom()
const words = (page: Page) => page.locator('.story-words')
const saved = (page: Page) => page.getByText(/^حُفظ/).waitFor()
const bodyOnDesk = async (page: Page) => (await getWorkingCopy(Number(new URL(page.url()).pathname.split('/').pop())))!.content.body

async function newStory(role: 'editor' | 'chief' = 'editor') {
  const opened = await newsroom.openAs(role)
  await opened.page.goto('/admin/stories')
  await opened.page.keyboard.press('Alt+KeyN')
  await opened.page.waitForURL(/\/admin\/stories\/\d+$/)
  await words(opened.page).click()
  return opened
}

/** A real paste event with what a program puts on the clipboard. */
const paste = (page: Page, html: string, text = '') =>
  words(page).evaluate(
    (place, [html, text]) => {
      const clipboardData = new DataTransfer()
      if (html) clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', text ?? '')
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, text],
  )

/** Where some letters stand on the screen, in the order of their places in the text. */
const placesOf = (page: Page, ...parts: string[]) =>
  words(page).evaluate((place, parts) => {
    return parts.map(part => {
      const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const at = node.textContent!.indexOf(part)
        if (at === -1) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + part.length)
        const { left, right, top } = range.getBoundingClientRect()
        return { left, right, top }
      }
      throw new Error(`${part} does not stand in ${place.textContent}`)
    })
  }, parts)

describe('line 4', () => {
  test('Enter begins a new paragraph at the right, and so stands its placeholder, even behind an English one', async () => {
    const { page, complaints } = await newStory()
    await page.keyboard.type('The council of ministers met today.')
    await page.keyboard.press('Enter')
    const line = page.locator('.story-words > p').nth(1)
    expect(await line.getAttribute('data-placeholder')).toContain('اكتب')
    const { caret, right, placeholder } = await line.evaluate(paragraph => {
      const box = paragraph.getBoundingClientRect()
      return { caret: getComputedStyle(paragraph).direction, right: box.right, placeholder: getComputedStyle(paragraph, '::before').float }
    })
    expect([caret, placeholder]).toEqual(['rtl', 'inline-start'])
    await page.keyboard.type('ق')
    expect(Math.abs((await placesOf(page, 'ق'))[0]!.right - right)).toBeLessThan(2)
    await saved(page)
    expect((await bodyOnDesk(page)).content.map(block => 'attrs' in block && block.attrs)).toEqual([{ dir: 'ltr' }, false])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('from Word, Google Docs and WhatsApp come headings, lists, links and tables, and no dress', async () => {
    const { page, complaints } = await newStory()
    await paste(page, word)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await paste(page, googleDocs)
    await page.keyboard.press('Enter')
    await paste(page, '', whatsApp)
    // The line may still say that what stood before was saved.
    await waitUntil(async () => JSON.stringify(await bodyOnDesk(page)).includes('youtu.be'), 20_000)
    const { content } = await bodyOnDesk(page)
    const kinds = content.map(({ type }) => type)
    expect(kinds).toEqual(expect.arrayContaining(['heading', 'bulletList', 'orderedList', 'table', 'paragraph']))
    expect(kinds.filter(kind => kind === 'heading')).toHaveLength(3)
    expect(linksIn(content)).toEqual(['https://example.org/ميناء?id=7', 'https://example.org/a?p=2', 'https://youtu.be/abc123'])
    expect(await words(page).locator('[style], font, [color], p[dir=rtl], span').count()).toBe(0)
    expect(JSON.stringify(content)).not.toMatch(/[\u200e\u200f\u00a0]/u)
    // Only what is no Arabic at all runs the other way: the address alone in its line.
    expect(content.flatMap(block => (block.type === 'paragraph' && block.attrs?.dir ? wordsOf({ type: 'doc', content: [block] }) : []))).toEqual(['https://youtu.be/abc123'])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('the address of a video in an empty line is offered as a card', async () => {
    const { page } = await newStory()
    await paste(page, '', 'https://www.youtube.com/watch?v=abc&si=Tracker')
    await page.getByLabel('عنوان البطاقة').fill('كلمة الوزيرة')
    await page.keyboard.press('Enter')
    await page.locator('figure.link-card').waitFor()
    await saved(page)
    expect((await bodyOnDesk(page)).content[0]).toEqual({ type: 'linkCard', attrs: { kind: 'video', href: 'https://www.youtube.com/watch?v=abc', title: 'كلمة الوزيرة', source: 'YouTube' } })
    await page.context().close()
  })
})

describe('line 5', () => {
  test('an English quote, a telephone number, a score and an address each read rightly', async () => {
    const { page } = await newStory()
    await page.keyboard.type('قالَ: “We will not wait, sir”، هاتف +966 11 200 0000، وفاز 3-2، انظر https://example.org/a-b/c?d=1.')
    const [we, wait] = await placesOf(page, 'We', 'wait')
    const [plus, last] = await placesOf(page, '+966', '0000')
    const [three, two] = await placesOf(page, '3-', '-2')
    const [scheme, end] = await placesOf(page, 'https', 'd=1')
    for (const [first, second] of [
      [we, wait],
      [plus, last],
      [three, two],
      [scheme, end],
    ] as const)
      if (first!.top === second!.top) expect(first!.left).toBeLessThan(second!.left)
    // Each stands to the left of what was said before it, and the sentence's stop to the left of all.
    const [said, phone, score] = await placesOf(page, 'قالَ', 'هاتف', 'وفاز')
    expect([said!.left > we!.left, phone!.left > plus!.left, score!.left > three!.left]).toEqual([true, true, true])
    await page.context().close()
  })

  test('Shift and an arrow select the way the key points', async () => {
    const { page } = await newStory()
    await page.keyboard.type('قالَ NATO نعم')
    await page.keyboard.press('Home')
    const chosen = () => page.evaluate(() => getSelection()!.toString())
    const steps: string[] = []
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press('Shift+ArrowLeft')
      steps.push(await chosen())
    }
    expect(steps[0]).toBe('ق')
    expect(steps.at(-1)).toMatch(/^قالَ NATO/)
    expect(steps.every((step, place) => place === 0 || step.startsWith(steps[place - 1]!))).toBe(true)
    await page.keyboard.press('Shift+ArrowRight')
    expect(steps.at(-1)!.startsWith(await chosen())).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await chosen()).toBe('م')
    await page.context().close()
  })
})

describe('line 8', () => {
  const WRONG = 'قال المتحدث, إن العمـــل  بدأ في ١٢ مدينة و15 قرية. ٢٥٠ قال وزير النقل إن القطار وصل.'

  test('«دقّق» marks comma, tatweel, spaces, digits and the strayed number; mends one, mends all, takes all back', async () => {
    const { page, complaints } = await newStory()
    await page.keyboard.type(WRONG)
    await page.keyboard.press('F7')
    const list = page.getByRole('complementary', { name: 'المدقّق' })
    const rules = () => list.locator('li').evaluateAll(items => items.map(item => item.getAttribute('data-rule')))
    await list.locator('li').first().waitFor()
    expect(await rules()).toEqual(expect.arrayContaining(['latin-comma', 'tatweel', 'doubled-space', 'mixed-digits', 'strayed-number']))
    expect(await words(page).locator('.proof').count()).toBeGreaterThanOrEqual(5)

    await list.locator('li[data-rule=tatweel]').getByRole('button', { name: 'أصلح' }).click()
    await list.locator('li[data-rule=tatweel]').waitFor({ state: 'detached' })
    expect(await words(page).innerText()).toContain('العمل  بدأ')

    await list.getByRole('button', { name: 'أصلح الكل' }).click()
    await list.locator('li[data-rule=latin-comma]').waitFor({ state: 'detached' })
    expect(await words(page).innerText()).toContain('قال المتحدث، إن العمل بدأ')

    await list.getByRole('button', { name: 'تراجع عن الإصلاح' }).click()
    await list.locator('li[data-rule=latin-comma]').waitFor()
    expect(await words(page).innerText()).toContain('قال المتحدث, إن العمل  بدأ')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a mark moves with its words, goes when they are changed, and stays away once ignored', async () => {
    const { page } = await newStory()
    await page.keyboard.type('وصل الوفد, ثم غادر.')
    await page.keyboard.press('F7')
    const list = page.getByRole('complementary', { name: 'المدقّق' })
    await list.locator('li[data-rule=latin-comma]').waitFor()
    await words(page).click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('أمسِ ')
    expect(await words(page).locator('.proof').allInnerTexts()).toEqual([','])
    await list.getByRole('button', { name: 'تجاهل' }).click()
    await list.getByRole('button', { name: 'دقّق ثانية' }).click()
    await list.getByText('لا شيء يستوقف المدقّق.').waitFor()
    await page.context().close()
  })

  test('the house list is kept from beside a finding, and known at once', async () => {
    await addHouseWord({ wrong: 'ترمب', right: 'ترامب', by: newsroom.people.chief, at: now() })
    const { page } = await newStory('chief')
    await page.keyboard.type('قال ترمب إن الوفد وصل.')
    await page.keyboard.press('F7')
    const list = page.getByRole('complementary', { name: 'المدقّق' })
    await list.locator('li[data-rule=house-list]').getByRole('button', { name: 'أصلح' }).click()
    await page.waitForFunction(() => document.querySelector('.story-words')!.textContent!.includes('ترامب'))
    await page.context().close()
  })
})

test('the house list’s room takes a word, says what is wrong beside it with the text kept, finds it in any spelling and lets it go', async () => {
  const { page, complaints } = await newsroom.openAs('editor')
  await page.goto('/admin/house-list')
  await page.getByLabel('الصيغة المتروكة').fill('أُوكرانيا')
  await page.getByLabel('صيغة الصحيفة').fill('أُوكرانيا')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'ولا تكونا سواء' }).waitFor()
  expect(await page.getByLabel('الصيغة المتروكة').inputValue()).toBe('أُوكرانيا')
  await page.getByLabel('صيغة الصحيفة').fill('أوكرانيا')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: 'أُوكرانيا' }).waitFor()
  await page.getByLabel('ابحث في اللائحة').fill('اوكران')
  await page.getByRole('button', { name: 'أزل «أُوكرانيا» من اللائحة' }).click()
  await page.getByRole('row', { name: 'أُوكرانيا' }).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await page.context().close()
})

describe('by keyboard alone', () => {
  test('the slash menu finds what is typed in any spelling, and Esc leaves the words as they are', async () => {
    const { page } = await newStory()
    await page.keyboard.type('/اقتباس')
    await page.getByRole('option', { name: 'اقتباس' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('لن نتأخَّرَ')
    await page.locator('.story-words figure.quote', { hasText: 'لن نتأخَّرَ' }).waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' /صور')
    await page.getByRole('listbox', { name: 'قائمة الإدراج' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await words(page).innerText()).toContain('/صور')
    await page.context().close()
  })

  test('find and replace sees through harakat and hamza, and one undo takes all back', async () => {
    const { page } = await newStory()
    await page.keyboard.type('قالَ أَحْمَدُ إنّ احمد غائب، وسأل أحمد.')
    await page.keyboard.press('Control+h')
    await page.getByLabel('ابحث عن').fill('احمد')
    await page.getByText('من ٣ نتائج').waitFor()
    expect(await page.locator('.hit').allInnerTexts()).toEqual(['أَحْمَدُ', 'احمد', 'أحمد'])
    await page.getByLabel('استبدل بـ').fill('سعيد')
    await page.getByRole('button', { name: 'استبدل الكل' }).click()
    await page.getByText('لا نتائج').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await saved(page)
    expect(wordsOf(await bodyOnDesk(page))).toBe('قالَ أَحْمَدُ إنّ احمد غائب، وسأل أحمد.')
    await page.context().close()
  })

  test('a table is made, filled with Tab, and grows', async () => {
    const { page } = await newStory()
    await page.keyboard.press('Control+Alt+t')
    await page.getByRole('toolbar', { name: 'جدول' }).waitFor()
    for (const cell of ['البلد', 'العدد', 'العام']) {
      await page.keyboard.type(cell)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('سوريا')
    await page.getByRole('button', { name: 'احذف العمود' }).click()
    await saved(page)
    const table = (await bodyOnDesk(page)).content[0] as Extract<Block, { type: 'table' }>
    expect(table.content.map(({ content }) => content.length)).toEqual([2, 2, 2])
    expect(
      wordsOf({ type: 'doc', content: [table] })
        .trim()
        .split(/\n+/),
    ).toEqual(['العدد', 'العام'])
    await page.context().close()
  })

  test('full screen begins and ends without a hand on the mouse', async () => {
    const { page } = await newStory()
    await page.keyboard.press('Control+Shift+f')
    await page.locator('.editor[data-full]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.editor[data-full]').waitFor({ state: 'detached' })
    await page.context().close()
  })
})

const linksIn = (content: Block[]) => [...JSON.stringify(content).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href)
