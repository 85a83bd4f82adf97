// 100,000 different unknown addresses while known stories are read: memory within its setting, disk +0, nobody harmed.
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { openFileServer } from '../file-server.ts'
import { askForOne, askInTurn, type Load, writeList } from '../load.ts'
import { median, megabytes, milliseconds, perSecond, times, whole } from '../numbers.ts'
import { openPaper, ownCopy } from '../paper.ts'
import { ask } from '../reader.ts'
import type { Figure, Row } from '../row.ts'
import { medianStory, remember } from '../stories.ts'

const ADDRESSES = 100_000
const QUICK_ADDRESSES = 10_000
const PAGE_MEMORY = 64
const STRANGERS = 8
const READERS = 8
/** What counts as unharmed: no wrong answer, and no slower than beside renders. */
const MOST_OF_P99 = 10

export const unknown: Row = {
  name: 'unknown',
  async measure({ seconds, isQuick }) {
    const addresses = isQuick ? QUICK_ADDRESSES : ADDRESSES
    await using paper = await openPaper({ dataDir: await ownCopy('unknown'), pageMemory: PAGE_MEMORY })
    const story = await medianStory(paper)
    await remember(paper, story)
    const page = await ask(paper.url + story, { encoding: 'br' })
    await using files = await openFileServer(page)
    const strange = writeList(
      'unknown',
      Array.from({ length: addresses }, (_, number) => strangeAddress(number)),
    )
    const readStory = (url: string) => askForOne(url, { connections: READERS, seconds })
    await readStory(paper.url + story)
    const [before, disk, memory] = [await paper.state(), bytesIn(paper.dataDir), paper.residentBytes()]
    const [alone, nginxAlone] = [await readStory(paper.url + story), await readStory(files.url)]
    let asked = 0
    const flooded: Load[] = []
    while (asked < addresses) {
      const [readers, strangers] = await Promise.all([readStory(paper.url + story), askInTurn(paper.url, strange, asked, { connections: STRANGERS, seconds })])
      if (strangers.notGood !== strangers.requests || strangers.broken > 0) throw new Error('an unknown address was known, or not answered')
      asked += strangers.requests
      flooded.push(readers)
    }
    const [nginxFlooded] = await Promise.all([readStory(files.url), askInTurn(files.url.replace('/known', ''), strange, 0, { connections: STRANGERS, seconds })])
    const after = await paper.state()
    const isSame = (await ask(paper.url + story, { encoding: 'br' })).bytes.equals(page.bytes)
    const wrong = flooded.reduce((sum, load) => sum + load.notGood + load.broken, 0) + (isSame ? 0 : 1)
    const kept = median(flooded.map(load => load.perSecond)) / alone.perSecond
    const keptByNginx = nginxFlooded.perSecond / nginxAlone.perSecond
    const p99 = median(flooded.map(load => load.p99))
    const slowness = p99 / nginxAlone.p99
    const isBounded = after.memory.bytes <= PAGE_MEMORY * 1024 * 1024 && after.memory.pages <= before.memory.pages
    const grownDisk = bytesIn(paper.dataDir) - disk
    const figures: Figure[] = [
      {
        what: `${whole(addresses)} different unknown addresses: page memory, disk`,
        figure: `${after.memory.pages} pages, ${megabytes(after.memory.bytes)}; disk +${grownDisk} bytes; both processes ${megabytes(paper.residentBytes())}`,
        yardstick: `before: ${before.memory.pages} pages, ${megabytes(before.memory.bytes)}; both processes ${megabytes(memory)}`,
        ratio: '',
        target: `within ${PAGE_MEMORY} MB, disk +0`,
        isReached: isBounded && grownDisk === 0,
      },
      {
        what: 'a known story meanwhile, the machine shared with all who ask',
        figure: `${wrong} wrong answers, p99 ${milliseconds(p99)}; ${perSecond(median(flooded.map(load => load.perSecond)))}, ${kept.toFixed(2)} of its undisturbed rate`,
        yardstick: `nginx undisturbed: p99 ${milliseconds(nginxAlone.p99)}; under the same flood it keeps ${keptByNginx.toFixed(2)} of its rate`,
        ratio: `p99 ${times(slowness)}`,
        target: `unharmed: none wrong, p99 ≤ ${MOST_OF_P99} ×`,
        isReached: wrong === 0 && slowness <= MOST_OF_P99,
      },
    ]
    return figures
  },
}

/** Sections, stories, topics and depths that there are not. */
function strangeAddress(number: number) {
  const section = encodeURIComponent('العالمية')
  return (
    [
      `/${encodeURIComponent('قسم')}-${number}`,
      `/${section}/${900_000_000 + number}/${encodeURIComponent('عنوان')}`,
      `/topic/none-${number}`,
      `/author/nobody-${number}`,
      `/wp-content/${number}/x/y.php`,
    ][number % 5] ?? ''
  )
}

const bytesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => sum + (entry.isFile() ? statSync(path.join(entry.parentPath, entry.name)).size : 0), 0)
