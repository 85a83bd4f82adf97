// manshet empty: the sample edition leaves.
import { createInterface } from 'node:readline/promises'
import { defineCommand } from 'citty'
import { emptySample, listSampleLeft } from '#db/seed/empty.ts'
import { now } from '#lib/platform/now.ts'

export const emptyCommand = defineCommand({
  meta: { name: 'empty', description: 'Removes every sample story, author and picture that nobody has edited, after saying what goes.' },
  args: { yes: { type: 'boolean', description: 'Do not ask' } },
  async run({ args }) {
    const left = await listSampleLeft()
    if (left.stories.length + left.authors.length + left.pictures.length + left.topics.length === 0) {
      console.log('nothing of the sample edition is left.')
      return
    }
    console.log(`these go: ${left.stories.length} stories, ${left.authors.length} authors, ${left.pictures.length} pictures, ${left.topics.length} topics.`)
    for (const { id, headline } of left.stories) console.log(`  ${String(id).padStart(5)}  ${headline}`)
    for (const { name } of left.authors) console.log(`         ${name}`)
    if (!args.yes && process.stdin.isTTY && !(await isConfirmed())) {
      console.log('nothing was removed.')
      return
    }
    await emptySample(now())
    console.log('they are gone.')
  },
})

async function isConfirmed() {
  const asked = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await asked.question('remove them for good? (yes/no) ')
  asked.close()
  return /^y(es)?$/i.test(answer.trim())
}
