// manshet proofread FILE: المدقق over a file, and the house list that it leans on.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defineCommand } from 'citty'
import { getPaper } from '#db/published.ts'
import { addHouseWord, listHouseWords, removeHouseWord } from '#db/settings.ts'
import { type Finding, mend, proofread } from '#lib/arabic/proofread.ts'
import { readText } from '#lib/newsroom/raw-text.ts'
import { now } from '#lib/platform/now.ts'
import { openDictionary } from '#lib/platform/spelling.ts'
import { refuse } from './refuse.ts'

const by = { machine: 'operator' } as const

const read = defineCommand({
  meta: { name: 'read', description: 'Says what an Arabic desk would mend in a file, or with --mend prints it mended.' },
  args: {
    file: { type: 'positional', description: 'The file; UTF-8, UTF-16 or Windows-1256', required: true },
    mend: { type: 'boolean', description: 'Print the text with every fix in place' },
  },
  async run({ args }) {
    const bytes = await readFile(args.file).catch((error: NodeJS.ErrnoException) => refuse(`${args.file} cannot be read (${error.code}).`))
    const text = readText(bytes)
    if ('issue' in text) refuse(`${args.file} is no text that can be read (${text.issue}).`)
    const findings = proofread(text.text, { edition: (await getPaper('ar')).edition, houseList: await listHouseWords(), ...(await openDictionary()) })
    if (args.mend) process.stdout.write(mend(text.text, findings))
    else say(text.text, findings)
  },
})

const house = defineCommand({
  meta: { name: 'house', description: 'The house list: house ترمب ترامب adds, house ترمب --off takes out, house alone shows all.' },
  args: {
    wrong: { type: 'positional', description: 'How others write it', required: false },
    right: { type: 'positional', description: 'How this paper writes it', required: false },
    off: { type: 'boolean', description: 'Take it out' },
  },
  async run({ args: { wrong, right, off } }) {
    if (!wrong) for (const word of await listHouseWords()) console.log(`  ${word.wrong} → ${word.right}`)
    else if (off) console.log((await removeHouseWord({ wrong, by, at: now() })) ? `${wrong} is no longer on the list.` : `${wrong} was not on the list.`)
    else if (!right || right.trim() === wrong.trim()) refuse('say how others write it, then how this paper does.')
    else {
      await addHouseWord({ wrong, right, by, at: now() })
      console.log(`${wrong} → ${right}`)
    }
  },
})

export const proofreadCommand = defineCommand({ meta: { name: 'proofread', description: 'The proof-reader (مدقق) and its house list.' }, subCommands: { read, house } })

/** Each finding with its place, by line and letter from 1, in the words that an editor reads. */
function say(text: string, findings: Finding[]) {
  const words = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../messages/ar.json'), 'utf8')).proofread as Record<string, string>
  for (const { rule, from, fix, found, suggestions } of findings) {
    const before = text.slice(0, from).split('\n')
    const sentence = (words[rule] ?? rule).replaceAll('{found}', found).replaceAll('{fix}', fix ?? '')
    console.log(
      `  ${before.length}:${[...(before.at(-1) ?? '')].length + 1}  ${rule.padEnd(24)} ${JSON.stringify(found)}${fix === null ? '' : ` → ${JSON.stringify(fix)}`}  ${sentence}${suggestions?.length ? ` (${suggestions.join('، ')})` : ''}`,
    )
  }
  console.log(findings.length === 0 ? 'nothing to mend.' : `${findings.length} findings, ${findings.filter(({ fix }) => fix !== null).length} with a fix: --mend puts them in place.`)
}
