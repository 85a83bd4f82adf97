// A process that is started by doors.test.ts: two instances of the database's door, as Next's bundle and the server are.
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { migrate } from '#db/migrate.ts'
import { setting, timeline } from '#db/schema.ts'

type Door = typeof import('#db/client.ts')
const door = new URL('../../db/client.sqlite.ts', import.meta.url).href
const one: Door = await import(`${door}?one`)
const two: Door = await import(`${door}?two`)
if (one.transaction === two.transaction) throw new Error('there is only one instance: nothing would be proven')

const TRANSACTIONS = 2_000
const counter = 'name'
const settled: number[] = []

migrate()
await one.transaction(async tx => {
  await tx.insert(setting).values({ key: counter, value: count(0) })
})
const asked = Array.from({ length: TRANSACTIONS }, (_, turn) => readWaitWrite(turn % 2 ? one : two, turn))
const answers = await Promise.allSettled(asked)
const rolledBack = answers.filter(answer => answer.status === 'rejected').length
const [last] = await two.db.select().from(setting).where(eq(setting.key, counter))
const written = (await one.db.select({ turn: timeline.subjectId }).from(timeline).orderBy(timeline.id)).map(row => row.turn)
console.log(JSON.stringify({ rolledBack, counted: numberIn(last?.value), written, settled }))

/** One in ten fails on purpose, after it has written. */
function readWaitWrite({ transaction, db }: Door, turn: number) {
  const work = transaction(async tx => {
    const [before] = await db.select().from(setting).where(eq(setting.key, counter))
    await pause(turn % 50 === 0 ? 2 : 0)
    await tx
      .update(setting)
      .set({ value: count(numberIn(before?.value) + 1) })
      .where(eq(setting.key, counter))
    await tx.insert(timeline).values({ act: 'count', subject: 'setting', subjectId: turn, by: 'test', at: new Date(turn) })
    if (turn % 10 === 3) throw new Error('on purpose')
  })
  return work.finally(() => settled.push(turn))
}

function count(number: number) {
  return { ar: String(number), en: '' }
}

function numberIn(value: unknown) {
  return Number((value as { ar: string }).ar)
}
