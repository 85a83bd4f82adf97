// A live HLS stream for the tests: Debian's ffmpeg makes it as it goes, a small server sends it and can go down.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { waitUntil } from '../server/wait.ts'

export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

const PICTURE = ['-re', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=12', '-f', 'lavfi', '-i', 'sine=frequency=330']
const CODING = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-pix_fmt', 'yuv420p', '-g', '12', '-threads', '1', '-c:a', 'aac']
const LIVE = ['-f', 'hls', '-hls_time', '1', '-hls_list_size', '6', '-hls_flags', 'delete_segments']
const TYPES: Record<string, string> = { '.m3u8': 'application/vnd.apple.mpegurl', '.ts': 'video/mp2t' }

/** A stream that is on air, on an origin of its own. End it with `end()`. */
export async function aStream() {
  const folder = mkdtempSync(path.join(tmpdir(), 'manshet-stream-'))
  const ffmpeg: ChildProcess = spawn('ffmpeg', ['-loglevel', 'error', ...PICTURE, ...CODING, ...LIVE, path.join(folder, 'live.m3u8')], { stdio: 'ignore' })
  let isDown = false
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    const name = path.basename(request.url ?? '')
    asked.push(name)
    try {
      if (isDown) throw new Error('down')
      const bytes = readFileSync(path.join(folder, name))
      response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/plain', 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
      response.end(bytes)
    } catch {
      response.writeHead(503, { 'access-control-allow-origin': '*' })
      response.end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const hasBegun = () => {
    try {
      return readFileSync(path.join(folder, 'live.m3u8'), 'utf8').split('#EXTINF').length > 3
    } catch {
      return false
    }
  }
  await waitUntil(hasBegun, 30_000)

  async function end() {
    const ended = new Promise(resolve => ffmpeg.once('exit', resolve))
    ffmpeg.kill('SIGKILL')
    await ended
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    rmSync(folder, { recursive: true, force: true })
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/live.m3u8`,
    asked,
    goDown: () => {
      isDown = true
    },
    comeBack: () => {
      isDown = false
    },
    end,
  }
}
