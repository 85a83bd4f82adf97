// Everything the bench starts, on the cores it may use; whatever happens, each is ended by its own id.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

export type Running = AsyncDisposable & { pid: number; said: () => string }
type Command = { command: string; args: string[]; env?: Record<string, string>; cores?: Cores; cwd?: string }
/** As `taskset -c` takes them. The measured runs on the first, who asks it on the second. */
export type Cores = '0' | '1'

export const hasTwoCores = availableParallelism() >= 2

const LONGEST_GOODBYE = 12_000
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

/** Starts a process that lives until it is disposed of: SIGTERM, and after a long goodbye SIGKILL. */
export function start({ command, args, env, cores, cwd }: Command): Running {
  const line = pinned(command, args, cores)
  const child = spawn(line.command, line.args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => said.push(String(part)))
  running.add(child)
  child.once('exit', () => running.delete(child))
  return { pid: child.pid ?? 0, said: () => said.join(''), [Symbol.asyncDispose]: () => end(child) }
}

/** Runs a process to its end and answers what it printed; throws where it failed. */
export async function run(command: Command): Promise<string> {
  const line = pinned(command.command, command.args, command.cores)
  const child = spawn(line.command, line.args, { cwd: command.cwd, env: { ...process.env, ...command.env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => said.push(String(part)))
  const code = await new Promise(resolve => child.once('close', resolve))
  running.delete(child)
  if (code !== 0) throw new Error(`${command.command} ${command.args.join(' ')} ended with ${code}:\n${said.join('')}`)
  return said.join('')
}

/** A process and those that it started, in sum. `residentBytes`: what lies in memory now; pages of files that several map (Node itself, 60 MB) lie there once. */
export type Worker = { cpuSeconds: () => number; residentBytes: () => number }

export function workerOf(pid: number): Worker {
  const all = () => [pid, ...childrenOf(pid)]
  return {
    cpuSeconds: () => all().reduce((sum, each) => sum + cpuSeconds(each), 0),
    residentBytes: () => {
      const sizes = all().map(sizesOf)
      return sizes.reduce((sum, { own }) => sum + own, 0) + Math.max(...sizes.map(({ shared }) => shared))
    },
  }
}

// proc(5), smaps_rollup: Rss is in kB, and Shared_Clean of it are pages of files that another process maps too.
function sizesOf(pid: number) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * 1024
  const shared = bytes('Shared_Clean')
  return { own: bytes('Rss') - shared, shared }
}

// utime and stime stand 14th and 15th, in hundredths of a second; the name before them may hold spaces (proc(5)).
function cpuSeconds(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const childrenOf = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

export const isInstalled = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

function pinned(command: string, args: string[], cores: Cores | undefined) {
  return cores !== undefined && hasTwoCores ? { command: 'taskset', args: ['-c', cores, command, ...args] } : { command, args }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE)
  await ended
  clearTimeout(impatience)
}
