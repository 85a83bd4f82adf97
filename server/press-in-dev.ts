// Next in dev mode, in the edge's own process: true statuses, nothing remembered or stripped.

import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { env } from '#lib/platform/env.ts'
import { startClock } from './clock.ts'
import type { Press } from './press-process.ts'
import { render } from './rendering.ts'

export async function startPressInDev(): Promise<Press & { attachTo: (server: http.Server) => void }> {
  const { default: next } = await import('next')
  const outer = http.createServer()
  // Next hangs its hot-reload socket on the server that it is given.
  const app = next({ dev: true, dir: path.join(import.meta.dirname, '..'), hostname: 'localhost', port: env.port, httpServer: outer })
  await app.prepare()
  const handle = app.getRequestHandler()
  const socketPath = path.join(mkdtempSync(path.join(os.tmpdir(), 'manshet-dev-')), 'press')
  const inner = http.createServer((request, response) => void handle(request, response))
  await new Promise<void>(resolve => inner.listen(socketPath, resolve))
  const stopClock = startClock()
  return {
    isReady: () => true,
    render: innerUrl => render(handle, innerUrl, `localhost:${env.port}`, true),
    request: (options, answer) => http.request({ ...options, socketPath }, answer),
    attachTo: server => {
      for (const listener of outer.listeners('upgrade')) server.on('upgrade', listener as never)
    },
    stop: async () => {
      stopClock()
      inner.close()
      await app.close()
      rmSync(path.dirname(socketPath), { recursive: true, force: true })
    },
  }
}
