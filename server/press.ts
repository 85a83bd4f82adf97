// The child process: Next, the newsroom's verbs, the clock. It speaks to the edge over a Unix socket and to nobody else.
import http from 'node:http'
import next from 'next'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { startClock } from './clock.ts'
import { INNER, toHeaders } from './inner-answer.ts'
import { render } from './rendering.ts'

const socketPath = process.argv[2] ?? ''
const host = new URL(env.siteUrl).host

// Ctrl-C reaches the whole group of processes; the edge, which still has readers to answer, says when to stop.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

// A Server Action that leads on asks for the next page itself: of this paper, never of the host that a request names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${env.port}`

const app = next({ dev: false, dir: `${import.meta.dirname}/..`, hostname: 'localhost', port: env.port })
await app.prepare()
const handle = app.getRequestHandler()

const server = http.createServer({ maxHeaderSize: 64 * 1024, requestTimeout: 0 }, (request, response) => {
  if (request.headers[INNER] === undefined) {
    void handle(request, response)
    return
  }
  render(handle, request.url ?? '/', host).then(
    rendered => response.writeHead(200, { ...toHeaders(rendered), 'content-length': rendered.bytes.length }).end(rendered.bytes),
    error => {
      log.error({ error, url: request.url }, 'a page could not be rendered')
      response.writeHead(500).end()
    },
  )
})
server.keepAliveTimeout = 60_000
server.listen(socketPath, () => process.send?.('ready'))

const stopClock = startClock()
process.on('message', message => {
  if (message === 'stop') stop()
})
// The edge has gone: a press without one serves nobody.
process.on('disconnect', stop)

function stop() {
  stopClock()
  setTimeout(() => process.exit(0), 3_000).unref()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
