// The yardstick of a remembered page: nginx, one worker, the same compressed bytes as a file and the same headers.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { folder, freePort } from './machine.ts'
import { type Cores, start, type Worker, workerOf } from './processes.ts'
import { type Answer, untilAnswered } from './reader.ts'

/** What nginx writes by itself, or what belongs to the connection. */
const NOT_ADDED = new Set(['content-type', 'content-length', 'last-modified', 'date', 'connection', 'keep-alive', 'transfer-encoding'])

/** nginx with `page` at every address that begins with /known, and 404 elsewhere. */
export async function openFileServer(page: Answer, cores?: Cores): Promise<AsyncDisposable & Worker & { url: string }> {
  const port = await freePort()
  const home = path.join(folder, `nginx-${port}`)
  mkdirSync(home)
  writeFileSync(path.join(home, 'known'), page.bytes)
  writeFileSync(path.join(home, 'nginx.conf'), configuration(home, port, page))
  const nginx = start({ command: 'nginx', args: ['-p', home, '-e', path.join(home, 'errors'), '-c', path.join(home, 'nginx.conf')], cores })
  const url = `http://127.0.0.1:${port}/known`
  await untilAnswered(url, nginx.said)
  return { url, ...workerOf(nginx.pid), [Symbol.asyncDispose]: nginx[Symbol.asyncDispose] }
}

const configuration = (home: string, port: number, page: Answer) => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${home}/pid;
events { worker_connections 2048; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  etag off;
  keepalive_requests 1000000000;
  default_type "${page.headers['content-type']}";
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${home};
${addedHeaders(page)
  .map(([name, value]) => `    add_header ${name} '${value.replaceAll("'", "\\'")}';`)
  .join('\n')}
  }
}
`

function addedHeaders({ rawHeaders }: Answer) {
  const pairs = rawHeaders.flatMap((name, place) => (place % 2 === 0 ? [[name, rawHeaders[place + 1] ?? ''] as const] : []))
  return pairs.filter(([name]) => !NOT_ADDED.has(name.toLowerCase()))
}
