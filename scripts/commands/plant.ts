// manshet plant --stories N: a large paper, for measuring.

import { defineCommand } from 'citty'
import { SingleBar } from 'cli-progress'
import { plantMany } from '#db/seed/plant-many.ts'
import { now } from '#lib/platform/now.ts'
import { refuse } from './refuse.ts'

const MOST = 1_000_000

export const plantCommand = defineCommand({
  meta: { name: 'plant', description: 'Makes a large paper of the sample edition’s sentences, in bulk: for measuring.' },
  args: { stories: { type: 'string', description: 'How many', required: true } },
  async run({ args }) {
    const count = Number(args.stories)
    if (!Number.isInteger(count) || count < 1 || count > MOST) refuse(`--stories is "${args.stories}": it must be a whole number from 1 to ${MOST}.`)
    const bar = new SingleBar({ format: '  {bar} {value}/{total} stories, {duration_formatted}', etaBuffer: 20 })
    const since = performance.now()
    bar.start(count, 0)
    await plantMany(count, now(), planted => bar.update(planted))
    bar.stop()
    console.log(`planted ${count} stories, ${Math.round(count / ((performance.now() - since) / 1000))} a second.`)
  },
})
