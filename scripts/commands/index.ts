// manshet index: writes the search index again from the articles alone, while the paper runs.
import { defineCommand } from 'citty'
import { SingleBar } from 'cli-progress'
import { rebuildIndex } from '#db/indexed.ts'

export const indexCommand = defineCommand({
  meta: { name: 'index', description: 'Writes the search index again from the articles, while the paper runs.' },
  args: { empty: { type: 'boolean', description: 'Empty it first: for a damaged file. Until it is done, search misses stories' } },
  async run({ args }) {
    const bar = new SingleBar({ format: '  {bar} {value}/{total} stories, {duration_formatted}', etaBuffer: 20 })
    let isStarted = false
    await rebuildIndex({
      fromNothing: args.empty ?? false,
      progress(done, all) {
        if (!isStarted) bar.start(all, 0)
        isStarted = true
        bar.update(done)
      },
    })
    bar.stop()
    console.log('the search index is written.')
  },
})
