// Forty headlines in which Latin and figures stand, and the judge of their order: the rectangles that Chromium draws the letters in.
import type { Page } from 'playwright-core'
import { lettersIn } from './letters-in.ts'

/**
 * What is read from left to right stands between braces and, unless it is too long for a phone's line, never breaks; everything else runs from right to left, letter by letter.
 * Braces are not part of a headline. `قافيةٌ` is in all of them, for the search.
 */
export const HEADLINES = [
  '{NATO} يبحث في قافيةٍ واحدةٍ مصير الحدود',
  'ارتفاع الأسعار {25%} في قافيةٍ لا تنتهي',
  'الاتحاد يفوز {3-2} على النجم في قافيةٍ أخيرة',
  'اتصلوا على {+966 11 200 0000} لمعرفة قافيةٍ جديدة',
  'التفاصيل على {https://example.com/a?b=1} وقافيةٌ هنا',
  'قافيةٌ (من {WHO}) عن الوباء',
  'وسمُ {#COVID19} يتصدّر بلا قافيةٍ تُذكر',
  'قال الوزير: «{No comment} هذه قافيةٌ»',
  'قافيةٌ في عام {2026}',
  '{2026}: عامُ القافيةِ والحرب',
  'مُحَمَّدٌ يكتب {iPhone 17} في قافيةٍ',
  // The Arabic percent sign stands left of its figure.
  'نسبة {١٢٫٥}٪ في قافيةٍ واحدة',
  'من {5} إلى {10} ملايين قافيةٍ',
  'قافيةٌ: {Reuters} و{AFP} و{BBC}',
  'سعر {$100} لبرميل القافيةِ',
  'انخفاض {-5°C} ليلًا وقافيةٌ باردة',
  'طائرة {F-16} تعبر قافيةَ السماء',
  'لقاح {mRNA-1273} في قافيةِ المختبر',
  'قافيةٌ عند {14:05} بتوقيت {UTC}',
  'هل تعود {Google}؟ قافيةٌ في السؤال',
  'قافيةٌ، {Apple}، ثم {Samsung}!',
  'شركة {AT&T} تشتري قافيةً',
  'كرة القدم: {2-2} ثم {4-3} بركلات القافيةِ',
  '«{OpenAI}» و«{Meta}» في قافيةٍ واحدة',
  'قافيةٌ [بالفيديو] من {Gaza}',
  'رسالة إلى {info@example.com} عن قافيةٍ',
  'نمو {3.5%} مقابل {2.1%} في قافيةِ العام',
  'قافيةٌ على {www.example.com}',
  'الدوري: النصر {1-0} الهلال (قافيةُ الختام)',
  'القرار {1701} وقافيةُ الجنوب',
  'سباق {Formula 1} وقافيةُ السرعة',
  'قافيةٌ - {CNN} - تقرير',
  'قافيةٌ/{Windows}/خبر',
  'ثلاثُ قوافٍ: {A} و{B} و{C} وقافيةٌ',
  'مدينة {Saint-Denis} وقافيةُ الضواحي',
  'قافيةٌ بـ{50} دولارًا',
  'قافيةٌ في الـ{VIP}',
  'هاتف {0800 123 456} لكل قافيةٍ',
  'قافيةٌ … {New York Times}',
  '{GPT-5}: قافيةٌ بلا شاعر',
]
export const wordsOf = (headline: string) => headline.replace(/[{}]/g, '')

/**
 * The faults in a headline as it stands in an element: the units that are drawn before the one that they follow, or are broken over lines.
 * A unit is one letter of what runs from right to left, or all between a pair of braces.
 */
export async function faultsIn(page: Page, headline: string, selector: string): Promise<string[]> {
  return page.evaluate(
    ({ headline, words, selector, lettersIn }) => {
      const element = [...document.querySelectorAll(selector)].find(one => one.textContent?.replace(/[\u2066-\u2069]/g, '').trim() === words)
      if (!element) return [`not shown: ${words}`]
      const letters = lettersIn(element)
      while (letters[0]?.letter.trim() === '') letters.shift()
      const faults: string[] = []
      const middle = (rect: DOMRect) => (rect.left + rect.right) / 2
      const isLower = (one: DOMRect, than: DOMRect) => one.top > than.top + than.height / 2
      let place = 0
      let isLatin = false
      let unitBefore: { left: number; rect: DOMRect; letter: string } | null = null
      let latin: { letter: string; rect: DOMRect }[] = []
      const endLatin = () => {
        const first = latin[0]
        if (!first) return
        const name = latin.map(one => one.letter).join('')
        for (const [at, { rect }] of latin.entries()) {
          const before = latin[at - 1]
          const isBroken = before && isLower(rect, before.rect)
          if (isBroken && latin.length <= 20) faults.push(`${name} is broken over two lines`)
          if (before && !isBroken && rect.width > 0 && middle(rect) <= middle(before.rect)) faults.push(`${name} is turned at ${at}`)
        }
        const right = Math.max(...latin.filter(({ rect }) => !isLower(rect, first.rect)).map(({ rect }) => rect.right))
        const last = latin.at(-1) ?? first
        const left = Math.min(...latin.filter(({ rect }) => !isLower(last.rect, rect)).map(({ rect }) => rect.left))
        if (unitBefore && !isLower(first.rect, unitBefore.rect) && right > unitBefore.left + 1.5) faults.push(`${name} does not stand left of ${unitBefore.letter}`)
        unitBefore = { left, rect: last.rect, letter: name }
        latin = []
      }
      for (const letter of headline) {
        if (letter === '{' || letter === '}') {
          isLatin = letter === '{'
          if (!isLatin) endLatin()
          continue
        }
        const here = letters[place]
        place++
        if (!here) return [`${words} is cut after ${place} letters`]
        // Marks stand on their letter, and a space at a line's end has no place.
        if (/\p{M}|\s/u.test(letter)) {
          if (isLatin && /\s/.test(letter)) latin.push(here)
          continue
        }
        if (isLatin) latin.push(here)
        else {
          const before = unitBefore as { left: number; rect: DOMRect; letter: string } | null
          if (before && !isLower(here.rect, before.rect) && middle(here.rect) > before.left + 1.5) faults.push(`${letter} does not stand left of ${before.letter}`)
          unitBefore = { left: here.rect.left, rect: here.rect, letter }
        }
      }
      return faults.map(fault => `${words}: ${fault}`)
    },
    { headline, words: wordsOf(headline), selector, lettersIn: await lettersIn(page) },
  )
}
