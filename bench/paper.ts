// A paper of its own for a measurement: our two processes, or `next start` alone over the same build.

import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { edgeHeap, memoryEnvironment } from '#server/heap.mjs'
import { folder, freePort, ROOT } from './machine.ts'
import { type Cores, type Running, run, start, type Worker, workerOf } from './processes.ts'
import { ask, textOf, untilAnswered } from './reader.ts'

/** Its work and memory are those of edge and press together. */
export type Paper = AsyncDisposable &
  Worker & {
    url: string
    dataDir: string
    state: () => Promise<State>
  }
type State = { memory: { pages: number; bytes: number }; renders: { rendered: number } }
type Opening = { dataDir: string; cores?: Cores; pageMemory?: number; isItsOwnSite?: boolean }

/** What links and feeds print; the same everywhere, so that pages of two servers are the same bytes. */
const SITE_URL = 'http://paper.example'
const NODE = process.execPath
/** A sitemap names other pages too. */
const STORY = /^(?:\/en)?\/[^/]+\/\d+(?:\/|$)/
const folders = new Map<number, string>()

/** Edge and press, production as `npm start` runs it. */
export async function openPaper({ dataDir, cores, pageMemory = 64, isItsOwnSite = false }: Opening): Promise<Paper> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: dataDir, SITE_URL: isItsOwnSite ? url : SITE_URL, PAGE_MEMORY_MB: String(pageMemory), NODE_ENV: 'production', ...memoryEnvironment }
  const edge = start({ command: NODE, args: [...edgeHeap(env.PAGE_MEMORY_MB), 'server/main.ts'], cwd: ROOT, env, cores })
  await untilAnswered(`${url}/readyz`, edge.said)
  return {
    url,
    dataDir,
    ...workerOf(edge.pid),
    state: async () => JSON.parse(await textOf(`${url}/readyz`)) as State,
    [Symbol.asyncDispose]: () => edge[Symbol.asyncDispose](),
  }
}

/** Next by itself over the same build and data. It knows a page by its inner address: `/ar/…`. */
export async function openNextAlone({ dataDir, cores }: Opening): Promise<Running & Worker & { url: string }> {
  const port = await freePort()
  const env = { PORT: String(port), DATA_DIR: dataDir, SITE_URL, NODE_ENV: 'production' }
  const next = start({ command: NODE, args: ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'], cwd: ROOT, env, cores })
  const url = `http://127.0.0.1:${port}`
  await untilAnswered(`${url}/ar`, next.said)
  return { ...next, ...workerOf(next.pid), url }
}

/** The folder of a paper with the sample edition and so many planted stories beside it; made once a run, only to be read. */
export async function folderOf(stories: number) {
  const known = folders.get(stories)
  if (known) return known
  const made = path.join(folder, `paper-${stories}`)
  if (stories === 0) await manshet(made, 'alert', '--off')
  else {
    cpSync(await folderOf(0), made, { recursive: true })
    await manshet(made, 'plant', '--stories', String(stories))
  }
  folders.set(stories, made)
  return made
}

/** A copy of the sample edition's folder that a row may write to. */
export async function ownCopy(name: string) {
  const copy = path.join(folder, name)
  cpSync(await folderOf(0), copy, { recursive: true })
  return copy
}

/** The operator's command line over a data folder; answers what it printed. */
export function manshet(dataDir: string, ...args: string[]) {
  mkdirSync(dataDir, { recursive: true })
  return run({ command: NODE, args: ['scripts/manshet.ts', ...args], cwd: ROOT, env: { DATA_DIR: dataDir, SITE_URL } })
}

/** The paths of all stories that stand in the sitemap of a language, newest month first. */
export async function listStories({ url }: { url: string }, home: '' | '/en' = '') {
  const pathsIn = async (address: string) => [...(await textOf(url + address)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => pathOf(match[1] ?? ''))
  const paths: string[] = []
  for (const month of await pathsIn(`${home}/sitemap.xml`)) paths.push(...(await pathsIn(month)))
  return paths.filter(path => STORY.test(path))
}

function pathOf(address: string) {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** Words of a story as its own NewsArticle block counts them. */
export async function countWords({ url }: { url: string }, story: string) {
  const { status, bytes } = await ask(url + story)
  if (status !== 200) throw new Error(`${story} answered ${status}`)
  return Number(/"wordCount":(\d+)/.exec(String(bytes))?.[1] ?? Number.NaN)
}
