// SQLite's handles, behind the door client.ts: one that only reads, and one writer that everybody queues for.
import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Placeholder, sql } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { LRUCache } from 'lru-cache'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import * as schema from './schema.ts'

type Handle = BetterSQLite3Database<typeof schema>
/** Drizzle's own `transaction` keeps the row of a failed async work on this driver: it is not offered. */
export type Transaction = Omit<Handle, 'transaction'>
type Reader = Pick<Handle, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>
type Snapshot = { raw: Database.Database; handle: Handle }
/** A piece of work and the handle that is its own until it is over: what it left running then reads and writes like any stranger. */
type Turn = { handle: Handle; isOver: boolean }

type Doors = {
  writer: Database.Database
  writing: Handle
  reading: Handle
  idleSnapshots: Snapshot[]
  openSnapshots: Set<Database.Database>
  tail: Promise<unknown>
  within: AsyncLocalStorage<Turn>
}

const LONG_FOR_A_TRANSACTION = 200
const LONGEST_WAIT_FOR_ANOTHER_PROCESS = 10_000
const LONGEST_WAIT_OF_A_READER = 5_000
const MOST_IDLE_SNAPSHOTS = 4
const MOST_KEPT_STATEMENTS = 300

export const databaseFile = path.join(env.dataDir, 'manshet.db')

// Next's bundle holds further instances of this module: all of them share one writer, one queue and one nesting store.
const key = Symbol.for('manshet.doors')
const shared = globalThis as unknown as Record<symbol, Doors | undefined>
const doors = () => (shared[key] ??= open())

/** Reads; refuses to write. Inside `transaction` it sees what the transaction has done, inside `readInOneState` one state. */
export const db: Reader = new Proxy({} as Reader, {
  get(_, name) {
    const handle = currentHandle()
    const value = Reflect.get(handle, name)
    return typeof value === 'function' ? value.bind(handle) : value
  },
})

/** Places in a query that are filled when it is asked, by name. */
export type Given<Values> = { [Name in keyof Values & string]: Placeholder<Name, Values[Name]> }
type Preparable = { prepare: () => { execute: (values: Record<string, unknown>) => PromiseLike<unknown> } }
type Rows<Query extends Preparable> = Promise<Awaited<ReturnType<ReturnType<Query['prepare']>['execute']>>>

/**
 * A query over `db` that is put together once and then asked with other values. Drizzle takes longer to write a query down than SQLite
 * to answer it, and every page asks the same dozen.
 */
export function prepared<Values extends Record<string, unknown>, Query extends Preparable>(write: (given: Given<Values>) => Query) {
  const places = new Proxy({} as Given<Values>, { get: (_, name) => sql.placeholder(String(name)) })
  const written = new WeakMap<Handle, ReturnType<Query['prepare']>>()
  return async (values: Values): Rows<Query> => {
    const handle = currentHandle()
    let query = written.get(handle)
    if (!query) written.set(handle, (query = write(places).prepare() as ReturnType<Query['prepare']>))
    return query.execute(values) as Rows<Query>
  }
}

/**
 * The only way to write: all of `work` or nothing. Transactions take turns in the order they were asked for, among processes too.
 * A transaction asked for within one joins it. Await the database inside, and nothing else.
 */
export function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const { writing, tail } = doors()
  if (currentTurn()?.handle === writing) return work(writing)
  const run = () => inTransaction(work)
  const mine = tail.then(run, run)
  doors().tail = mine.catch(() => {})
  return mine
}

/** Runs `work` so that all it reads is one state of the database, whatever is written meanwhile; within a transaction, that transaction's. */
export async function readInOneState<Result>(work: () => Promise<Result>): Promise<Result> {
  if (currentTurn()) return work()
  const snapshot = doors().idleSnapshots.pop() ?? openSnapshot()
  try {
    snapshot.raw.exec('BEGIN')
    return await inTurn(snapshot.handle, work)
  } finally {
    giveBack(snapshot)
  }
}

/** The handle behind `db`, with the raw SQL that only a fitting may say. */
export const rawReader = () => currentHandle() as Pick<Transaction, 'all'>

/** The connection behind `db`, for what only SQLite can tell of it. */
export const readerConnection = () => (doors().reading as unknown as { $client: Database.Database }).$client

/** Ends every connection. The next use opens them again. */
export function close() {
  const open = shared[key]
  if (!open) return
  for (const raw of [open.writer, readerConnection(), ...open.openSnapshots]) raw.close()
  shared[key] = undefined
}

async function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>) {
  const { writer, writing } = doors()
  await begin(writer)
  const since = performance.now()
  try {
    const result = await inTurn(writing, () => work(writing))
    writer.exec('COMMIT')
    return result
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK')
    throw error
  } finally {
    const took = performance.now() - since
    if (took > LONG_FOR_A_TRANSACTION) log.warn({ work: work.name || 'unnamed', milliseconds: Math.round(took) }, 'a transaction was open for long')
  }
}

const currentHandle = () => currentTurn()?.handle ?? doors().reading

function currentTurn() {
  const turn = doors().within.getStore()
  return turn?.isOver ? undefined : turn
}

async function inTurn<Result>(handle: Handle, work: () => Promise<Result>) {
  const turn: Turn = { handle, isOver: false }
  try {
    return await doors().within.run(turn, work)
  } finally {
    turn.isOver = true
  }
}

// Waiting inside SQLite would stop the event loop, and with it the one who holds the lock: the wait is awaited here.
async function begin(writer: Database.Database) {
  const since = performance.now()
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() - since > LONGEST_WAIT_FOR_ANOTHER_PROCESS) throw error
    }
    await new Promise(resolve => setTimeout(resolve, pause * (0.5 + Math.random() / 2)))
  }
}

const isBusy = (error: unknown) => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')

function open(): Doors {
  mkdirSync(env.dataDir, { recursive: true })
  const writer = connect({ timeout: LONGEST_WAIT_OF_A_READER })
  writer.pragma('journal_mode = WAL')
  writer.pragma('busy_timeout = 0')
  const reader = connect({ readonly: true, timeout: LONGEST_WAIT_OF_A_READER })
  return {
    writer,
    writing: drizzle(writer, { schema }),
    reading: drizzle(reader, { schema }),
    idleSnapshots: [],
    openSnapshots: new Set(),
    tail: Promise.resolve(),
    within: new AsyncLocalStorage(),
  }
}

function connect(options: Database.Options) {
  const raw = new Database(databaseFile, options)
  keepStatements(raw)
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  return raw
}

function openSnapshot(): Snapshot {
  const raw = connect({ readonly: true, timeout: LONGEST_WAIT_OF_A_READER })
  doors().openSnapshots.add(raw)
  return { raw, handle: drizzle(raw, { schema }) }
}

function giveBack(snapshot: Snapshot) {
  // The paper was closed meanwhile: this connection belongs to nobody any more.
  if (!snapshot.raw.open) return
  const { idleSnapshots, openSnapshots } = doors()
  try {
    if (snapshot.raw.inTransaction) snapshot.raw.exec('COMMIT')
    if (idleSnapshots.length < MOST_IDLE_SNAPSHOTS) {
      idleSnapshots.push(snapshot)
      return
    }
  } catch (error) {
    log.error(error, 'a snapshot could not be ended')
  }
  openSnapshots.delete(snapshot.raw)
  snapshot.raw.close()
}

/**
 * SQLite compiles each statement once for a connection. Drizzle asks anew for every query, and the same few hundred texts come back
 * with every page; a text that has not come back for long leaves.
 */
function keepStatements(raw: Database.Database) {
  const kept = new LRUCache<string, Database.Statement>({ max: MOST_KEPT_STATEMENTS })
  const compile = raw.prepare.bind(raw)
  raw.prepare = ((source: string) => {
    const known = kept.get(source)
    // Drizzle turns a statement to raw rows where it needs them: each use begins as if it were new.
    if (known) return known.reader ? known.raw(false) : known
    const statement = compile(source)
    kept.set(source, statement)
    return statement
  }) as typeof raw.prepare
}
