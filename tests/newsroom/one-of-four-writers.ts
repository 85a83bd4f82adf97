// A process that is started by doors.test.ts: one of four that write into the same file at the same time.
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { close, transaction } from '#db/client.ts'
import { setting } from '#db/schema.ts'

const TRANSACTIONS = 120

for (let turn = 1; turn <= TRANSACTIONS; turn += 1) {
  await transaction(async tx => {
    const [before] = await tx.select().from(setting).where(eq(setting.key, 'name'))
    const value = before?.value as { ar: string; en: string }
    await pause(turn % 8 === 0 ? 2 : 0)
    await tx
      .update(setting)
      .set({ value: { ...value, ar: String(Number(value.ar) + 1) } })
      .where(eq(setting.key, 'name'))
  })
  // Ending and beginning connections takes locks of its own.
  if (turn % 10 === 0) close()
}
