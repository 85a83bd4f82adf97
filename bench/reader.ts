// A reader with one kept-alive connection, who asks for bytes exactly as they stand in the address.
import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; rawHeaders: string[]; bytes: Buffer }
type Asked = { encoding?: 'br' | 'identity'; agent?: http.Agent }

const patient = new http.Agent({ keepAlive: true })

/** One GET. Rejects where no whole answer came. */
export function ask(url: string, { encoding = 'identity', agent = patient }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { 'accept-encoding': encoding } }, reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('error', reject)
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, rawHeaders: reply.rawHeaders, bytes: Buffer.concat(parts) }))
    })
    request.on('error', reject)
  })
}

export const textOf = async (url: string) => String((await ask(url)).bytes)

/** How long one GET takes, in milliseconds; throws unless it answers 200. */
export async function timeOf(url: string) {
  const since = performance.now()
  const { status } = await ask(url)
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  return performance.now() - since
}

/** Waits until an address answers 200. */
export async function untilAnswered(url: string, whatItSays: () => string, longest = 60_000) {
  const since = performance.now()
  for (;;) {
    const status = await ask(url, { agent: new http.Agent() }).then(
      answer => answer.status,
      () => 0,
    )
    if (status === 200) return performance.now() - since
    if (performance.now() - since > longest) throw new Error(`${url} did not answer within ${longest} ms:\n${whatItSays()}`)
    await pause(5)
  }
}

export const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time))
