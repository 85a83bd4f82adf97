// A paper that runs: the real server with its two processes on a port of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { edgeHeap } from '#server/heap.mjs'
import { requestsTo } from './requests.ts'
import { waitUntil } from './wait.ts'

type Wanted = { env?: Record<string, string>; folder?: string; port?: number }
export type Paper = Awaited<ReturnType<typeof startPaper>>

export const ROOT = path.join(import.meta.dirname, '../..')

/** Starts the paper on this test file's data folder (or another) and waits until it is ready. End it with `end()`. */
export async function startPaper({ env = {}, folder, port: wanted }: Wanted = {}) {
  const port = wanted ?? (await freePort())
  const { child, output } = startMain({ PORT: String(port), ...(folder && { DATA_DIR: folder }), ...env })
  const requests = requestsTo(port)
  const ready = async () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the paper ended at its start: ${output()}`)
    return (await requests.get('/readyz').catch(() => null))?.status === 200
  }
  await waitUntil(ready, 60_000)
  const edgePid = child.pid!
  const pressPid = () => childrenOf(edgePid)[0]

  /** Ends both processes by their ids; answers the exit code of the first. */
  async function end(signal: NodeJS.Signals = 'SIGTERM') {
    requests.close()
    const press = pressPid()
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill(signal)
      await ended
    }
    await waitUntil(() => !isAlive(edgePid) && !(press && isAlive(press)), 10_000)
    return child.exitCode
  }

  return {
    ...requests,
    port,
    url: `http://127.0.0.1:${port}`,
    child,
    output,
    edgePid,
    pressPid,
    end,
    ready: async () => JSON.parse((await requests.get('/readyz')).text) as Ready,
    /** Answers when the edge has passed every change that was committed before. */
    passed: async () => void (await requests.get('/readyz')),
  }
}

export type Ready = { ready: boolean; press: boolean; database: boolean; memory: { pages: number; bytes: number; tags: number }; renders: { waiting: number; begun: number; rendered: number } }

/** Starts server/main.ts as `npm start` does; nothing is waited for. */
export function startMain(env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [...edgeHeap(env.PAGE_MEMORY_MB), 'server/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => (said += part))
  return { child, output: () => said }
}

/** Runs server/main.ts to its end, which it should meet by itself. */
export async function startThatEnds(env: Record<string, string>, patience = 60_000) {
  const { child, output } = startMain({ PORT: String(await freePort()), ...env })
  const impatience = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  clearTimeout(impatience)
  return { code, said: output() }
}

export const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

export const childrenOf = (pid: number) =>
  (existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : []).flatMap(task => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number))

/** From now on it is this instant, for the server and for the test; null: the machine's time. */
export function setClock(instant: string | Date | null) {
  if (instant === null) rmSync(process.env.TEST_NOW!, { force: true })
  else writeFileSync(process.env.TEST_NOW!, new Date(instant).toISOString())
}

export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}
