// Makes the project ready for a command and runs it: installs, builds, finds a browser. Plain JavaScript: the machine's own Node 20 runs it.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { edgeHeap, memoryEnvironment } from '../server/heap.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const NODE = path.join(ROOT, 'node_modules/node/bin/node')
const OLDEST_NODE = 20
/** What a build is made of; a change in any of them calls for a new one. */
const BUILT_FROM = ['app', 'components', 'db', 'lib', 'messages', 'public', 'scripts/after-build.ts', 'scripts/copy-players.ts', 'next.config.js', 'tsconfig.json', 'package.json', 'package-lock.json']
/** What the faces are cut from, and what the cut leaves for the build. */
const CUT_FROM = ['scripts/cut-fonts.ts', 'scripts/newspaper-letters.ts', 'scripts/rename-font.ts', 'package-lock.json']
const CUT = ['public/fonts', 'app/[locale]/(site)/faces.css', 'app/[locale]/(site)/faces.json', 'app/admin/css/faces.css']
const NOT_BUILT_FROM = new Set(['db/seed', 'db/migrations', 'public/reader/vendor'])

/** The readers' small scripts, and beside each what a build packed of it. */
const READER = path.join(ROOT, 'public/reader')
const PACKED = /\.(?:br|gz)$/

const [command = 'start', ...args] = process.argv.slice(2)
const COMMANDS = { start, dev, test, check, bench, screens, manshet }
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) fail(`Node ${process.versions.node} is too old: Manshet needs Node ${OLDEST_NODE} or newer to install itself.`)
await COMMANDS[command]?.()

function start() {
  install({ withTools: false })
  build()
  return run('server/main.ts', args, { flags: edgeHeap(process.env.PAGE_MEMORY_MB), env: memoryEnvironment })
}

function dev() {
  install({ withTools: true })
  cutFonts()
  // What an earlier build packed would be sent in place of what is being worked on.
  for (const name of readdirSync(READER)) if (PACKED.test(name)) rmSync(path.join(READER, name))
  spawnSync(NODE, ['scripts/copy-players.ts'], { cwd: ROOT, stdio: 'inherit' })
  return run('server/main.ts', ['--dev', ...args])
}

function test() {
  install({ withTools: true })
  build()
  installFfmpeg()
  return run('scripts/test.ts', args, { env: { CHROMIUM: findOrInstallChromium() } })
}

function check() {
  install({ withTools: true })
  cutFonts()
  return run('scripts/test.ts', ['--fast', ...args])
}

function bench() {
  install({ withTools: true })
  build()
  return run('bench/run.ts', args, { env: { CHROMIUM: findOrInstallChromium() } })
}

function screens() {
  install({ withTools: true })
  build()
  return run('scripts/screens.ts', args, { env: { CHROMIUM: findOrInstallChromium() } })
}

function manshet() {
  install({ withTools: false })
  return run('scripts/manshet.ts', args)
}

/** Runs a script on the project's own Node in this one's place, and ends as it ends. */
async function run(script, scriptArgs, { flags = [], env = {} } = {}) {
  const bin = path.join(ROOT, 'node_modules/.bin')
  const child = spawn(NODE, [...flags, path.join(ROOT, script), ...scriptArgs], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NEXT_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/compiled'), ...env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise(resolve => child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))))
}

/** Installs the packages of the lockfile where they are not those that stand there; without tools, only what a paper runs with. */
function install({ withTools: wantsTools }) {
  const stamp = path.join(ROOT, 'node_modules/.manshet-installed')
  const wanted = hashOf([path.join(ROOT, 'package.json'), path.join(ROOT, 'package-lock.json')])
  const [has, extent] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
  // Whoever has the tools keeps them: a start must not take a developer's tests away.
  const withTools = wantsTools || extent === 'all'
  if (has === wanted && existsSync(NODE) && (extent === 'all' || !withTools)) return
  say('installing packages …')
  // Not `npm ci`: it refuses a lockfile in which a registry lacked the optional packages of other machines' kinds.
  npm(['install', '--no-save', '--ignore-scripts', withTools ? '--include=dev' : '--omit=dev'])
  // One script is needed, that of the package that brings Node. The others would compile what is shipped compiled.
  if (!existsSync(NODE)) npm(['rebuild', 'node', '--ignore-scripts=false'])
  if (!existsSync(NODE)) fail('npm installed the packages but not their own Node: the install script of the package "node" brings it.')
  writeFileSync(stamp, `${wanted} ${withTools ? 'all' : 'paper'}`)
}

function npm(words) {
  const done = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: '' },
  })
  if (done.status !== 0) fail('The packages could not be installed: npm says why above. Is the npm registry reachable?')
}

/** Cuts the paper's faces where their letters or packages are not those of the cut that stands there. */
function cutFonts() {
  const stamp = path.join(ROOT, 'node_modules/.manshet-fonts')
  const wanted = hashOf(CUT_FROM.map(name => path.join(ROOT, name)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && CUT.every(name => existsSync(path.join(ROOT, name)))) return
  const done = spawnSync(NODE, ['scripts/cut-fonts.ts'], { cwd: ROOT, encoding: 'utf8' })
  if (done.status !== 0) fail(`The fonts could not be cut:\n${done.stderr}`)
  writeFileSync(stamp, wanted)
}

/** Builds the site where its sources are not those of the build that stands there. */
function build() {
  cutFonts()
  const stamp = path.join(ROOT, '.next/manshet-built')
  const wanted = hashOf(BUILT_FROM.flatMap(listFiles))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('building the site …')
  rmSync(stamp, { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  for (const script of [['scripts/copy-players.ts'], ['node_modules/next/dist/bin/next', 'build'], ['scripts/after-build.ts']]) {
    const done = spawnSync(NODE, script, { cwd: ROOT, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    if (done.status !== 0) fail(`The site could not be built:\n${done.stdout}\n${done.stderr}`)
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** The path of a Chromium for the browser tests: from CHROMIUM, from PATH, or from apt. */
function findOrInstallChromium() {
  const found = findChromium()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  const command = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-core'
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0)
    fail(`The browser tests need Chromium. Install it (on Debian, as root: ${command}), or name one: CHROMIUM=/path/to/chromium npm test.`)
  say('installing Chromium …')
  const done = spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return (done.status === 0 && findChromium()) || fail('Chromium could not be installed with apt: its message stands above.')
}

/** The tests of live TV make a stream with ffmpeg; where it cannot be had they are skipped, and say so. */
function installFfmpeg() {
  const isThere = spawnSync('ffmpeg', ['-version']).status === 0
  if (isThere || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  say('installing ffmpeg …')
  const command = 'apt-get update && apt-get install -y --no-install-recommends ffmpeg'
  spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const places = (process.env.PATH ?? '').split(path.delimiter).flatMap(folder => names.map(name => path.join(folder, name)))
  return [process.env.CHROMIUM, ...places].find(file => file && isExecutable(file))
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function listFiles(name) {
  const file = path.join(ROOT, name)
  if (!existsSync(file)) return []
  let entries
  try {
    entries = readdirSync(file, { withFileTypes: true })
  } catch {
    return [file]
  }
  return entries
    .map(entry => ({ entry, inside: `${name}/${entry.name}` }))
    .filter(({ inside }) => !NOT_BUILT_FROM.has(inside) && !PACKED.test(inside))
    .sort((one, other) => (one.inside < other.inside ? -1 : 1))
    .flatMap(({ entry, inside }) => (entry.isDirectory() ? listFiles(inside) : [path.join(ROOT, inside)]))
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.arch)
  for (const file of files)
    hash
      .update(path.relative(ROOT, file))
      .update('\0')
      .update(existsSync(file) ? readFileSync(file) : '')
      .update('\0')
  return hash.digest('hex')
}

function say(words) {
  console.log(`manshet: ${words}`)
}

function fail(words) {
  console.error(`manshet: ${words}`)
  process.exit(1)
}
