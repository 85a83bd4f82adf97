// Every word that is one slip away from a word: a letter too many, too few, another one, or two that changed places.

const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء']
const LATIN = [...'abcdefghijklmnopqrstuvwxyz']

/** Folded, each once, without the word itself; some 60 for each letter. Empty for numbers: another number is not what was meant. */
export function oneEditFrom(word: string): string[] {
  const letters = /^[a-z]+$/.test(word) ? LATIN : /^[\u0621-\u064A]+$/.test(word) ? ARABIC : []
  if (letters.length === 0) return []
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const letter of letters) {
      near.add(before + letter + after)
      if (after) near.add(before + letter + after.slice(1))
    }
    if (after) near.add(before + after.slice(1))
    if (after.length > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
  }
  near.delete(word)
  return [...near]
}
