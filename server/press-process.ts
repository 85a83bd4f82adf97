// Starts the press, starts it again when it dies, and asks it for pages.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { log } from '#lib/platform/log.ts'
import { pressHeap } from './heap.mjs'
import { fromHeaders, INNER } from './inner-answer.ts'
import { own } from './page.ts'
import type { Rendered } from './rendering.ts'

export type Press = {
  isReady: () => boolean
  /** Rejects when the press is away or takes too long. */
  render: (innerUrl: string) => Promise<Rendered>
  /** Hands a request of the newsroom through, streaming both ways. */
  request: (options: http.RequestOptions, answer: (reply: http.IncomingMessage) => void) => http.ClientRequest
  stop: () => Promise<void>
}

const LONGEST_RENDER = 15_000
const SHORTEST_PAUSE_BETWEEN_STARTS = 100
const LONGEST_PAUSE_BETWEEN_STARTS = 5_000
const LONG_ENOUGH_TO_COUNT_AS_RUNNING = 30_000

/** Starts the press and waits until it can render. Only this account can reach its socket. */
export async function startPress(): Promise<Press> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'manshet-'))
  const socketPath = path.join(folder, 'press')
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  let child: ChildProcess
  let isReady = false
  let isStopping = false
  let pause = SHORTEST_PAUSE_BETWEEN_STARTS

  async function start() {
    rmSync(socketPath, { force: true })
    const startedAt = performance.now()
    child = fork(path.join(import.meta.dirname, 'press.ts'), [socketPath], { execArgv: pressHeap })
    yieldToReaders(child.pid)
    child.once('exit', (code, signal) => {
      isReady = false
      if (isStopping) return
      if (performance.now() - startedAt > LONG_ENOUGH_TO_COUNT_AS_RUNNING) pause = SHORTEST_PAUSE_BETWEEN_STARTS
      log.error({ code, signal, againIn: pause }, 'the press has ended and is started again')
      setTimeout(() => void start().catch(() => {}), pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_BETWEEN_STARTS)
    })
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready())
      child.once('exit', () => failed(new Error('the press ended before it was ready')))
    })
    isReady = true
  }

  await start()
  return {
    isReady: () => isReady,
    render: innerUrl => ask({ socketPath, agent, path: innerUrl }),
    request: (options, answer) => http.request({ ...options, socketPath, agent }, answer),
    stop: async () => {
      isStopping = true
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise(resolve => child.once('exit', resolve))
        child.send('stop')
        const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000)
        await ended
        clearTimeout(impatience)
      }
      agent.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Where renders and remembered pages want the same core, those who are answered from memory go first.
function yieldToReaders(pid: number | undefined) {
  if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
}

function ask(options: http.RequestOptions) {
  return new Promise<Rendered>((resolve, reject) => {
    const request = http.get({ ...options, headers: { [INNER]: 'page' }, maxHeaderSize: 1 << 20, timeout: LONGEST_RENDER }, reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('error', reject)
      reply.on('end', () => {
        const said = fromHeaders(reply.headers)
        if (said) resolve({ ...said, bytes: own(...parts) })
        else reject(new Error(`the press answered ${reply.statusCode} to ${options.path}`))
      })
    })
    request.on('timeout', () => request.destroy(new Error(`the press took longer than ${LONGEST_RENDER} ms`)))
    request.on('error', reject)
  })
}
