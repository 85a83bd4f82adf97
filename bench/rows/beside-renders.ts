// A remembered story while 8 connections ask for pages that must be rendered; edge, press and all who ask share the machine.
import { openFileServer } from '../file-server.ts'
import { askForOne, askInTurn, type Load, writeList } from '../load.ts'
import { alternate, median, milliseconds, perSecond, ratioOf, times } from '../numbers.ts'
import { folderOf, listStories, openPaper } from '../paper.ts'
import { ask } from '../reader.ts'
import type { Row } from '../row.ts'
import { remember } from '../stories.ts'

const STORIES = 20_000
const READERS = 8
const STRANGERS = 8
const LEAST = 0.4
const MOST_OF_P99 = 10

export const besideRenders: Row = {
  name: 'beside-renders',
  async measure({ rounds, seconds }) {
    await using paper = await openPaper({ dataDir: await folderOf(STORIES) })
    const [story = '', ...others] = await listStories(paper)
    const unread = writeList('unread', others)
    await remember(paper, story)
    await using files = await openFileServer(await ask(paper.url + story, { encoding: 'br' }))
    const p99s: Record<'alone' | 'beside' | 'nginx', number[]> = { alone: [], beside: [], nginx: [] }
    const rendersPerSecond: number[] = []
    let line = 0
    const noting = async (name: keyof typeof p99s, load: Promise<Load>) => {
      const { p99, perSecond } = await load
      p99s[name].push(p99)
      return perSecond
    }
    const readStory = (url: string) => askForOne(url, { connections: READERS, seconds })
    const readBesideRenders = async () => {
      const before = (await paper.state()).renders.rendered
      const [load, strangers] = await Promise.all([readStory(paper.url + story), askInTurn(paper.url, unread, line, { connections: STRANGERS, seconds })])
      line += strangers.requests + STRANGERS
      rendersPerSecond.push(((await paper.state()).renders.rendered - before) / seconds)
      return load
    }
    const { alone, beside } = await alternate(rounds, {
      alone: () => noting('alone', readStory(paper.url + story)),
      beside: () => noting('beside', readBesideRenders()),
      nginx: () => noting('nginx', readStory(files.url)),
    })
    if (line > others.length) throw new Error(`the ${others.length} stories did not last: some were asked for twice`)
    const rate = ratioOf(beside, alone)
    const slowness = ratioOf(p99s.beside, p99s.nginx)
    const beneath = `${STRANGERS} connections had ${perSecond(median(rendersPerSecond))} renders meanwhile`
    return [
      {
        what: `remembered story while ${STRANGERS} connections ask for unremembered pages, ${READERS} readers, two cores for all`,
        figure: `${perSecond(median(beside))} (${beneath})`,
        yardstick: `itself undisturbed: ${perSecond(median(alone))}`,
        ratio: times(rate),
        target: `≥ ${LEAST} ×`,
        isReached: rate >= LEAST,
      },
      {
        what: 'its p99 meanwhile',
        figure: milliseconds(median(p99s.beside)),
        yardstick: `nginx undisturbed: ${milliseconds(median(p99s.nginx))}; itself undisturbed: ${milliseconds(median(p99s.alone))}`,
        ratio: times(slowness),
        target: `≤ ${MOST_OF_P99} ×`,
        isReached: slowness <= MOST_OF_P99,
      },
    ]
  },
}
