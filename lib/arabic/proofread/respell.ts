// Puts other letters into a written word and leaves its harakat where they were.
import { plainForm } from '../plain-form.ts'

/** `written` in the letters of `spelling` (NFC, without harakat); harakat stay on the letters that stay, and letter for letter where as many change. */
export function respell(written: string, spelling: string): string {
  const old =
    written
      .normalize('NFC')
      .replaceAll('ـ', '')
      .match(/\P{M}\p{M}*/gu) ?? []
  const letters = [...spelling]
  const head = sharedLetters(old, letters)
  const tail = Math.min(sharedLetters([...old].reverse(), [...letters].reverse()), Math.min(old.length, letters.length) - head)
  const goes = old.slice(head, old.length - tail)
  const comes = letters.slice(head, letters.length - tail)
  const middle = goes.length === comes.length ? comes.map((letter, place) => letter + marksOf(goes[place]!)) : comes
  return [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)].join('').normalize('NFC')
}

function sharedLetters(old: string[], letters: string[]) {
  const first = old.findIndex((letter, place) => plainForm(letter) !== letters[place])
  return first === -1 ? old.length : first
}

const marksOf = (letter: string) => letter.replace(/^\P{M}/u, '').replace(/[\u0653-\u0655]/gu, '')
