// A process that is started by doors.test.ts: one of four that bring the same new file to this version's schema at the same instant.
import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '#db/migrate.ts'

await pause(Math.max(1, Number(process.argv[2]) - Date.now()))
migrate()
