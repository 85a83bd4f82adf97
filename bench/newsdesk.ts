// Starts the newsroom's process over a data folder and gives it orders.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Done, Order } from './newsroom.ts'

export type Newsdesk = AsyncDisposable & { publish: (order: Order) => Promise<Done> }

export async function openNewsdesk(dataDir: string): Promise<Newsdesk> {
  const child = fork(path.join(import.meta.dirname, 'newsroom.ts'), { env: { ...process.env, DATA_DIR: dataDir } })
  const answer = async <Answer>() => {
    const turn = new AbortController()
    try {
      const ended = once(child, 'exit', turn).then(() => {
        throw new Error('the newsroom ended')
      })
      const [said] = await Promise.race([once(child, 'message', turn), ended])
      return said as Answer
    } finally {
      // Who waits no more takes her listeners along.
      turn.abort()
    }
  }
  await answer()
  return {
    publish(order) {
      child.send(order)
      return answer<Done>()
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
