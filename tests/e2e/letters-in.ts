// The letters of an element with the rectangles that Chromium draws them in: what the order of a line is judged by.
import type { JSHandle, Page } from 'playwright-core'

export type Letter = { letter: string; rect: DOMRect }

/** A function of the page's own, to be handed to `evaluate`; the isolates of plain text are no letters. */
export const lettersIn = (page: Page): Promise<JSHandle<(element: Element) => Letter[]>> =>
  page.evaluateHandle(() => (element: Element) => {
    const letters: Letter[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      for (let at = 0; at < text.length; at++) {
        const letter = text[at] ?? ''
        if (/[\u2066-\u2069]/.test(letter)) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        letters.push({ letter, rect: range.getBoundingClientRect() })
      }
    }
    return letters
  })
