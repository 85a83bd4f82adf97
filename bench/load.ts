// Many readers at once: wrk, and what it says.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { folder } from './machine.ts'
import { type Cores, run } from './processes.ts'

export type Load = { perSecond: number; requests: number; p99: number; notGood: number; broken: number }
type Asking = { connections: number; seconds: number; cores?: Cores }

/** What Chrome and Firefox send. */
const BROWSER = 'gzip, deflate, br, zstd'
const IN_TURN = path.join(import.meta.dirname, 'in-turn.lua')

/** All connections ask for one address again and again. */
export const askForOne = (url: string, asking: Asking) => wrk(asking, [url])

/** All connections together ask for the addresses of a list in turn, from one line of it on. */
export const askInTurn = (url: string, list: string, line: number, asking: Asking) => wrk(asking, ['-s', IN_TURN, url, '--', list, String(line)])

/** Writes addresses where `askInTurn` finds them; answers the file. */
export function writeList(name: string, addresses: string[]) {
  const file = path.join(folder, `${name}.txt`)
  writeFileSync(file, `${addresses.join('\n')}\n`)
  return file
}

async function wrk({ connections, seconds, cores }: Asking, more: string[]): Promise<Load> {
  const said = await run({ command: 'wrk', args: ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', '--latency', '-H', `Accept-Encoding: ${BROWSER}`, ...more], cores })
  const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0)
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said)?.slice(1) ?? []
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in/),
    p99: inMilliseconds(/99%\s+([\d.]+[a-z]+)/.exec(said)?.[1] ?? ''),
    notGood: number(/Non-2xx or 3xx responses: (\d+)/),
    broken: broken.reduce((sum, count) => sum + Number(count), 0),
  }
}

function inMilliseconds(time: string) {
  const unit = /[a-z]+$/.exec(time)?.[0] ?? ''
  return Number.parseFloat(time) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN)
}
