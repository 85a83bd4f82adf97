// The yardstick of a first view: a bare HTML page with the words of a story and the faces of the paper, from a server that does nothing else.
import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { freePort, ROOT } from './machine.ts'
import { textOf } from './reader.ts'

const SITE = path.join(ROOT, 'app/[locale]/(site)')

export async function openBarePage(story: string): Promise<AsyncDisposable & { url: string }> {
  const page = brotliCompressSync(bareHtml(wordsOf(await textOf(story))))
  const server = http.createServer((request, response) => {
    if (request.url === '/') return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' }).end(page)
    if (request.url?.startsWith('/fonts/'))
      return response.writeHead(200, { 'Content-Type': 'font/woff2', 'Cache-Control': 'max-age=31536000' }).end(readFileSync(path.join(ROOT, 'public', request.url)))
    response.writeHead(204).end()
  })
  const port = await freePort()
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())) }
}

/** Headline and paragraphs of a story's page, in their order, without what stands inside them. */
export function wordsOf(html: string) {
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
  return [...article.matchAll(/<(h1|h2|p)\b[^>]*>(.*?)<\/\1>/gs)].map(match => `<${match[1]}>${match[2]?.replace(/<[^>]+>/g, '')}</${match[1]}>`).join('\n')
}

function bareHtml(words: string) {
  const faces = Object.values(JSON.parse(readFileSync(path.join(SITE, 'faces.json'), 'utf8')) as Record<string, string>)
  const preloads = faces.map(face => `<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin>`).join('')
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${preloads}<title>Bare</title><style>${readFileSync(path.join(SITE, 'faces.css'), 'utf8')}body{font:19px/34px 'Manshet Naskh',serif}h1,h2{font-family:'Manshet Head',sans-serif}</style></head><body>${words}</body></html>`
}
