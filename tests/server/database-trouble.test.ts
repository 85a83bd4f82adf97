// A database that is missing, damaged, locked, read-only or out of room: a sentence for the operator, remembered pages for readers.
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { isLong, seeded } from '#tests/counts.ts'
import { type Paper, ROOT, startPaper, startThatEnds } from './a-paper.ts'
import { addressOf, allStories, operator } from './the-sample.ts'
import { pause, waitUntil } from './wait.ts'

const run = promisify(execFile)

let folder: string
let paper: Paper | undefined
let other: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'manshet-trouble-'))
})
afterEach(async () => {
  other?.kill('SIGKILL')
  await paper?.end()
  paper = other = undefined
  rmSync(folder, { recursive: true, force: true })
})

const fileIn = (dataFolder: string) => path.join(dataFolder, 'manshet.db')

function copyOfThePaper() {
  const copy = path.join(folder, 'data')
  cpSync(inject('planted'), copy, { recursive: true })
  return copy
}

/** The start ends by itself, with one line that says what is wrong. */
function expectASentence({ code, said }: { code: number | null; said: string }, words: string | RegExp) {
  expect(said).toMatch(words)
  expect(said).not.toMatch(/^\s+at |Error:|node:/m)
  expect(code).toBe(1)
}

describe('at the start', () => {
  test('a folder that is not there is made', async () => {
    const missing = path.join(folder, 'a/ب')
    paper = await startPaper({ folder: missing, env: { SAMPLE: 'none' } })
    expect(existsSync(fileIn(missing))).toBe(true)
    expect((await paper.get('/')).status).toBe(200)
  })

  test('a file that is no database is left as it is, with a sentence', async () => {
    const garbage = noise(300_000)
    writeFileSync(fileIn(folder), garbage)
    expectASentence(await startThatEnds({ DATA_DIR: folder }), `${fileIn(folder)} is not a database`)
    expect(readFileSync(fileIn(folder)).equals(garbage)).toBe(true)
  })

  test('a file that was cut in the middle: a sentence', async () => {
    const copy = copyOfThePaper()
    truncateSync(fileIn(copy), Math.floor(statSync(fileIn(copy)).size / 8192) * 4096)
    expectASentence(await startThatEnds({ DATA_DIR: copy }), 'is damaged. Put the last backup')
  })

  test('a folder in place of the file: a sentence', async () => {
    mkdirSync(fileIn(folder))
    expectASentence(await startThatEnds({ DATA_DIR: folder }), 'cannot be opened')
  })

  test('a file in place of the folder, or above it: a sentence', async () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expectASentence(await startThatEnds({ DATA_DIR: file }), 'DATA_DIR names a file')
    expectASentence(await startThatEnds({ DATA_DIR: path.join(file, 'data') }), 'a part of the path is a file')
  })

  test('a database that another program has taken for itself: a sentence', async () => {
    const copy = copyOfThePaper()
    other = await hold(copy, 'database.pragma("locking_mode = EXCLUSIVE"); database.exec("BEGIN EXCLUSIVE")')
    expectASentence(await startThatEnds({ DATA_DIR: copy }), 'is locked by another program')
  })

  test('a planting that is broken off leaves a new paper, which the next start plants', async () => {
    const start = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { ...process.env, DATA_DIR: folder, PORT: '1' }, stdio: 'ignore' })
    await waitUntil(() => existsSync(path.join(folder, 'media')), 60_000)
    start.kill('SIGKILL')
    const { stdout } = await manshet(folder, 'alert', '--off')
    expect(stdout).toMatch(/\d{2} sample stories stand/)
  })
})

const hasRooms = spawnSync('unshare', [...unshareFlags(), 'true']).status === 0
const room = hasRooms ? test : test.skip

describe(hasRooms ? 'on a disk of its own' : 'on a disk of its own (skipped: this account may not mount one; run as root, with util-linux)', () => {
  room('that is read-only: a sentence, for a paper that stands and for a new one', async () => {
    const copy = copyOfThePaper()
    for (const suffix of ['-wal', '-shm']) rmSync(`${fileIn(copy)}${suffix}`, { force: true })
    const readOnly = `mount --bind '${folder}' '${folder}' && mount -o remount,ro,bind '${folder}'`
    expectASentence(await startInRoom(readOnly, copy), /cannot be (?:opened|written)/)
    expectASentence(await startInRoom(readOnly, path.join(folder, 'new')), 'cannot be made')
  })

  room('that is read-only beside a log that was not put away: a sentence', async () => {
    const copy = copyOfThePaper()
    // What is left where a paper was killed.
    other = await hold(copy, 'database.exec("BEGIN IMMEDIATE; ROLLBACK")')
    other.kill('SIGKILL')
    expectASentence(await startInRoom(`mount --bind '${folder}' '${folder}' && mount -o remount,ro,bind '${folder}'`, copy), /cannot be (?:opened|written)/)
  })

  // At the making of the file, within the migrations, within the sample edition's pictures, and within its stories.
  room.each(isLong ? ['4k', '100k', '700k', '3m'] : ['100k'])('that is full after %s: a sentence, and once there is room the next start makes the whole paper', async size => {
    const data = path.join(folder, 'small/data')
    mkdirSync(path.dirname(data))
    const mount = `mount -t tmpfs -o size=${size} tmpfs '${path.dirname(data)}'`
    const again = `mount -o remount,size=200m '${path.dirname(data)}' && DATA_DIR='${data}' '${process.execPath}' scripts/manshet.ts alert --off`
    // Drawing the edition's pictures is long work.
    const sample: Record<string, string> = isLong ? {} : { SAMPLE: 'none' }
    const { said } = await startInRoom(mount, data, again, sample)
    const [first, second] = said.split('--- again ---')
    expect(first).toMatch(/the disk is full/)
    expect(first).not.toMatch(/^\s+at |Error:|node:/m)
    expect(second).toMatch(isLong ? /\d{2} sample stories stand/ : 'no alert was on')
  })
})

describe('while the paper runs', () => {
  test('another program that writes for long: readers notice nothing, a change waits its turn', async () => {
    paper = await startPaper()
    const [remembered, unread] = await twoStories(paper)
    other = await hold(process.env.DATA_DIR!, 'database.exec("BEGIN EXCLUSIVE")')
    expect((await paper.get(remembered)).status).toBe(200)
    expect((await paper.get(unread)).status).toBe(200)
    const { raiseAlert, endAlert } = await import('#db/alerts.ts')
    const at = new Date()
    const raised = raiseAlert({ language: 'ar', text: 'خبر انتظر دوره', until: new Date(at.getTime() + 60_000), by: operator, at })
    await pause(300)
    expect((await paper.get(remembered)).text.includes('خبر انتظر دوره')).toBe(false)
    other.kill('SIGKILL')
    await raised
    await paper.passed()
    expect((await paper.get(remembered)).text.includes('خبر انتظر دوره')).toBe(true)
    await endAlert({ language: 'ar', by: operator, at: new Date() })
  })

  test('the file overwritten with noise: remembered pages go on, others get words, and all is well once it is put back and something is written', async () => {
    const copy = copyOfThePaper()
    paper = await startPaper({ folder: copy })
    const [remembered, unread] = await twoStories(paper)
    const before = await paper.get(remembered)
    const kept = readFileSync(fileIn(copy))
    writeFileSync(fileIn(copy), noise(kept.length), { flag: 'r+' })

    const during = await paper.get(remembered)
    expect([during.status, during.text === before.text]).toEqual([200, true])
    await expectWords(paper, unread)
    let refused = 0
    for (const address of ['/', '/latest', '/en/latest', '/search?q=a', '/no-such-section', '/feed.xml', '/api/breaking']) {
      const { status, headers, text } = await paper.get(address)
      expect([200, 404, 500, 503], address).toContain(status)
      if (status >= 500) refused++
      if (String(headers['content-type']).startsWith('text/html')) expect(/<h1|<h2/.test(text), address).toBe(true)
      expect(/SQLITE|\bat .+\.ts:/.exec(text)).toBe(null)
    }

    expect(refused).toBeGreaterThan(0)

    writeFileSync(fileIn(copy), kept, { flag: 'r+' })
    // SQLite looks at its file again once somebody has written.
    await manshet(copy, 'alert', 'عدنا', '--language', 'en')
    await waitUntil(async () => (await paper!.get(unread)).status === 200, 10_000)
    expect((await paper.get(remembered)).text === before.text).toBe(true)
  })

  test('the file moved away and back: remembered pages go on, no page is wrong, and nothing new is made in its place', async () => {
    const copy = copyOfThePaper()
    paper = await startPaper({ folder: copy })
    const [remembered, unread] = await twoStories(paper)
    renameSync(fileIn(copy), path.join(folder, 'away.db'))
    for (let round = 0; round < 20; round++) {
      expect((await paper.get(remembered)).status).toBe(200)
      expect([200, 503]).toContain((await paper.get(unread)).status)
    }
    expect(existsSync(fileIn(copy))).toBe(false)
    renameSync(path.join(folder, 'away.db'), fileIn(copy))
    expect((await paper.get(unread)).status).toBe(200)
    expect((await paper.ready()).ready).toBe(true)
  })

  room('the disk fills up: readers notice nothing, the operator gets a sentence, and a change goes through once there is room', async () => {
    const copy = copyOfThePaper()
    const small = path.join(folder, 'small')
    mkdirSync(small)
    const port = String(20_000 + (process.pid % 20_000))
    const script = `mount -t tmpfs -o size=16m tmpfs '${small}' && mkdir '${small}/data' && cp '${copy}'/manshet.db* '${small}/data' && exec '${process.execPath}' server/main.ts`
    other = spawn('unshare', [...unshareFlags(), 'sh', '-c', script], { cwd: ROOT, stdio: 'ignore', env: { ...process.env, DATA_DIR: `${small}/data`, PORT: port } })
    const { requestsTo } = await import('./requests.ts')
    const { get, close } = requestsTo(Number(port))
    await waitUntil(async () => (await get('/readyz').catch(() => null))?.status === 200, 60_000)
    const within = (command: string) => run('nsenter', [...nsenterFlags(), '-t', String(other!.pid), 'sh', '-c', `cd '${ROOT}' && ${command}`], { env: { ...process.env, DATA_DIR: `${small}/data` } })
    const alert = (text: string) => within(`'${process.execPath}' scripts/manshet.ts alert '${text}' --for 5m`)
    const [remembered, unread] = await twoStories({ get })
    await expect(within(`cat /dev/zero > '${small}/filler'`)).rejects.toThrow('No space left')

    const refused = await alert('خبر لا مكان له').catch(error => error as { code: number; stdout: string; stderr: string })
    expect('code' in refused && refused.code).toBe(1)
    expect(refused.stderr).toMatch(/disk is full/)
    expect(refused.stderr).not.toMatch(/\n {4}at /)
    for (const address of [remembered, unread]) {
      const { status, text } = await get(address)
      expect([status, text.includes('خبر لا مكان له')]).toEqual([200, false])
    }

    await within(`rm '${small}/filler'`)
    await alert('خبر وجد مكانه')
    await get('/readyz')
    expect((await get(remembered)).text.includes('خبر وجد مكانه')).toBe(true)
    close()
    process.kill(other.pid!, 'SIGTERM')
    await new Promise(resolve => other!.once('exit', resolve))
  })
})

/** The address of a story that has been read, and of one that has not. */
async function twoStories({ get }: Pick<Paper, 'get'>) {
  const [one, two] = (await allStories()).filter(story => story.language === 'ar').map(addressOf)
  expect((await get(one!)).status).toBe(200)
  expect((await get(one!)).status).toBe(200)
  return [one!, two!] as const
}

/** A reader who cannot have her page meets words in her language and is told when to come again. */
async function expectWords({ get }: Paper, address: string) {
  const { status, headers, text } = await get(address)
  expect([500, 503]).toContain(status)
  expect(headers['retry-after']).toMatch(/^\d+$/)
  expect(text).toMatch(/^<!doctype html><html lang="ar" dir="rtl"/i)
  expect(/<h1>[^<]*[ء-ي]/.test(text), 'has a heading in Arabic').toBe(true)
  expect(/<form[^>]* action="\/search"/.test(text), 'has a search form').toBe(true)
}

/** A process of its own that opens the database, does this, and holds on. */
async function hold(dataFolder: string, work: string) {
  const script = `import Database from 'better-sqlite3'; const database = new Database(process.argv[1]); ${work}; process.stdout.write('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, fileIn(dataFolder)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise(resolve => child.stdout.once('data', resolve))
  return child
}

const manshet = (dataFolder: string, ...words: string[]) => run(process.execPath, ['scripts/manshet.ts', ...words], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataFolder } })

/** Mounts of its own, which nobody else sees and which end with the process. */
function unshareFlags() {
  return process.getuid?.() === 0 ? ['-m'] : ['-rm']
}

const nsenterFlags = () => (process.getuid?.() === 0 ? ['-m'] : ['-U', '--preserve-credentials', '-m'])

/** Starts the paper where `mount` has been done; what is printed after `again` stands behind a line of its own. */
async function startInRoom(mount: string, dataFolder: string, again = 'true', more: Record<string, string> = {}) {
  const script = `${mount} && { timeout 40 '${process.execPath}' server/main.ts; code=$?; echo '--- again ---'; ${again}; exit $code; }`
  const { status, stdout, stderr } = spawnSync('unshare', [...unshareFlags(), 'sh', '-c', script], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, DATA_DIR: dataFolder, PORT: '1', ...more },
  })
  // Both streams stand one after the other: the second start says nothing on the second.
  return { code: status, said: again === 'true' ? stderr : `${stderr}${stdout}` }
}

function noise(length: number) {
  const { below } = seeded(10)
  return Buffer.from(Uint8Array.from({ length }, () => below(256)))
}
