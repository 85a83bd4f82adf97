// The machine: what it is, a free port, a folder for the run, and what must be installed for the comparison.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { hasTwoCores, isInstalled } from './processes.ts'

export const ROOT = path.join(import.meta.dirname, '..')
/** Everything that a run writes lies here; it goes at the end. */
export const folder = mkdtempSync(path.join(tmpdir(), 'manshet-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const MAY_A_PACKAGE_START_SERVICES = '/usr/sbin/policy-rc.d'

/** Installs from Debian what is missing of `wanted`, a command or a file and the package of Debian 12 that brings it; ends the bench with a sentence where it may not. */
export function installFromDebian(wanted: Record<string, string>) {
  const missing = Object.entries(wanted)
    .filter(([thing]) => !(thing.startsWith('/') ? existsSync(thing) : isInstalled(thing)))
    .map(([, name]) => name)
  if (missing.length === 0) return
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) refuse(`The bench compares with ${missing.join(', ')}. Install it (on Debian, as root: ${command}) and run it again.`)
  console.log(`bench: installing ${missing.join(', ')} …`)
  const done = withoutServices(() => spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }))
  if (done.status !== 0) refuse('apt could not install what the bench compares with: its message stands above.')
}

/** A port of the loopback that nobody listens on. */
export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

export function describeMachine() {
  const version = (command: string, ...args: string[]) => /\d+(?:\.\d+)+/.exec(String(spawnSync(command, args, { encoding: 'utf8' }).output))?.[0] ?? 'unknown'
  const next = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/next/package.json'), 'utf8')).version
  const cores = `${cpus().length} cores${hasTwoCores ? '' : ' (nothing could be pinned: the yardsticks share the core)'}`
  return `${cores} of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}, Next ${next}, nginx ${version('nginx', '-v')}, wrk ${version('wrk', '-v')}`
}

// Debian starts a server that it installs, here on port 80: this is the way to say no (invoke-rc.d(8)).
function withoutServices<Result>(work: () => Result) {
  if (existsSync(MAY_A_PACKAGE_START_SERVICES)) return work()
  writeFileSync(MAY_A_PACKAGE_START_SERVICES, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    return work()
  } finally {
    rmSync(MAY_A_PACKAGE_START_SERVICES)
  }
}

function refuse(sentence: string): never {
  console.error(`bench: ${sentence}`)
  process.exit(1)
}
