// manshet log verify · manshet log export FILE: whether the log is whole, and a copy of it.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { defineCommand } from 'citty'
import { type Break, eachEntry, verifyLog } from '#db/timeline.ts'
import { exportLine } from '#lib/newsroom/log-export.ts'

const sentenceOf = (one: Break) =>
  one.kind === 'cut-off'
    ? `the end of the log is not where it was: ${one.entries > 0 ? `${one.entries} entries are missing` : one.entries < 0 ? `${-one.entries} entries were put in` : 'the last entry is another'}`
    : one.kind === 'missing'
      ? `entry ${one.id} does not follow the one before it: something stood between, or was put in`
      : `entry ${one.id} is not as it was written`

const verifyCommand = defineCommand({
  meta: { name: 'verify', description: 'Walks the chain of the log and says where it was changed; ends with 1 when it was.' },
  async run() {
    const { entries, unchained, breaks, head } = await verifyLog()
    for (const one of breaks) console.error(`manshet: ${sentenceOf(one)}.`)
    if (unchained > 0) console.log(`${unchained} entries are older than the chain.`)
    if (breaks.length > 0) process.exitCode = 1
    else console.log(`the log is whole: ${entries} entries${head ? `, the last hash ${head}` : ''}.`)
  },
})

const exportCommand = defineCommand({
  meta: { name: 'export', description: 'Writes the whole log into a file, JSON Lines, oldest first.' },
  args: { file: { type: 'positional', description: 'The file', required: true } },
  async run({ args }) {
    const file = createWriteStream(args.file, { flags: 'wx', mode: 0o600 })
    await once(file, 'open')
    let count = 0
    for await (const entry of eachEntry()) {
      count += 1
      if (!file.write(exportLine(entry))) await once(file, 'drain')
    }
    file.end()
    await once(file, 'finish')
    console.log(`${count} entries are in ${args.file}.`)
  },
})

export const logCommand = defineCommand({
  meta: { name: 'log', description: 'Verifies the log, or exports it.' },
  subCommands: { verify: verifyCommand, export: exportCommand },
})
