// Starts the paper: check the environment, migrate, start the press, open the edge; ends both cleanly.

import { close } from '#db/client.ts'
import { joinAddress, linkForFirstAdministrator } from '#db/staff-links.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { now } from '#lib/platform/now.ts'
import { createEdge, type Edge } from './edge.ts'
import { prepareDatabase } from './first-edition.ts'
import { startPressInDev } from './press-in-dev.ts'
import { type Press, startPress } from './press-process.ts'

const isDev = process.argv.includes('--dev')

process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())

let press: Press | undefined
let edge: Edge | undefined
let isStopping = false

await prepareDatabase()
press = isDev ? await startPressInDev() : await startPress()
edge = await createEdge(press, { isDev })
if (isDev) (press as Awaited<ReturnType<typeof startPressInDev>>).attachTo(edge.server)
edge.server.once('error', (error: NodeJS.ErrnoException) => {
  const sentence =
    error.code === 'EADDRINUSE' ? `Port ${env.port} is taken. End the other program, or choose another port: PORT=3001 npm start.` : `The edge could not listen on port ${env.port}: ${error.message}`
  console.error(`manshet: ${sentence}`)
  void stop(1)
})
const firstToken = await linkForFirstAdministrator(now())
edge.server.listen(env.port, () => {
  console.log(
    `\n  مانشيت · Manshet${isDev ? ' (dev)' : ''}\n\n  the paper      http://localhost:${env.port}/\n  the newsroom   http://localhost:${env.port}/admin\n  in English     http://localhost:${env.port}/en\n  its feed       http://localhost:${env.port}/feed.xml\n  public origin  ${env.siteUrl}\n  data           ${env.dataDir}\n`,
  )
  if (firstToken) console.log(`  Nobody can sign in yet. The first administrator, within an hour:\n\n  ${joinAddress(firstToken)}\n`)
})

/** No new requests; those under way are answered; then the press and the database end. */
async function stop(code = 0) {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(code || 1), 10_000).unref()
  try {
    await edge?.stop()
    await press?.stop()
    close()
  } catch (error) {
    log.error({ error }, 'the paper could not end cleanly')
    process.exit(1)
  }
  process.exit(code)
}
