// Makes lib/arabic/word-counts.data.ts from the frequency list: `node scripts/word-counts.ts ../shared/data/arabic/frequency-ar-50k.txt`.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainForm } from '#lib/arabic/plain-form.ts'

const TARGET = path.join(import.meta.dirname, '../lib/arabic/word-counts.data.ts')
/** Groups to a doubling: a count comes back within a tenth of what it was, and the groups stay few. */
const STEPS = 4
const ARABIC_WORD = /^\p{Script=Arabic}+$/u

const [source] = process.argv.slice(2)
if (!source) throw new Error('name the frequency list: lines of a word, a space and its count')
writeFileSync(TARGET, fileOf(groupsOf(countsIn(readFileSync(source, 'utf8')))))

/** How often each form was counted, harakat aside; marks and words of other scripts are left out. */
function countsIn(list: string) {
  const counts = new Map<string, number>()
  for (const line of list.split('\n')) {
    const [written = '', count = ''] = line.split(' ')
    const word = plainForm(written)
    if (ARABIC_WORD.test(word) && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(count))
  }
  return counts
}

function groupsOf(counts: Map<string, number>) {
  return Map.groupBy([...counts.keys()].sort(), word => Math.round(STEPS * Math.log2(counts.get(word) ?? 1)))
}

function fileOf(groups: Map<number, string[]>) {
  const lines = [...groups].sort(([a], [b]) => b - a).map(([step, words]) => `  [${step}, '${words.join(' ')}'],`)
  return `// How often Arabic word forms were counted in subtitles. Made by scripts/word-counts.ts; not edited by hand.
// Source: hermitdave/FrequencyWords, 2018, ar_50k (OpenSubtitles 2018). This table is under its licence, CC BY-SA 4.0.

/** A group's words were counted about 2 ** (step / ${STEPS}) times each. */
export const STEPS_TO_A_DOUBLING = ${STEPS}
/** [step, words parted by spaces], the commonest first. */
export const groups: [step: number, words: string][] = [
${lines.join('\n')}
]
`
}
