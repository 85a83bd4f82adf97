// Answers a reader from memory, or asks the press once and remembers; passes the newsroom through.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { findDestination } from '#db/published.ts'
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import { preferredEncoding } from './accept-encoding.ts'
import { readBars } from './breaking-bar.ts'
import { followChanges } from './changes.ts'
import { findMeant } from './meant.ts'
import { hasNewsroomFolder, readNewsroomRoutes } from './newsroom-routes.ts'
import { compressBest, dress, encode, isTrue, type Page } from './page.ts'
import { createPageMemory } from './page-memory.ts'
import { LARGEST_BODY, passThrough } from './pass-through.ts'
import type { Press } from './press-process.ts'
import { createReads } from './reads.ts'
import { createRefreshes } from './refreshes.ts'
import { createRenders, type Lane } from './renders.ts'
import { answerBrokenRequest, sendBare, sendOn, sendPage, sendText } from './send.ts'
import { createSorry, type SorryStatus } from './sorry.ts'
import { listStaticFiles } from './static-files.ts'
import { atShortLink, innerUrl, readTarget, storyAt, type Target } from './target.ts'

export type Edge = { server: http.Server; stop: () => Promise<void> }

const NEWSROOM = /^\/(?:admin|api)(?:[/?]|$)/
const FILES = /^\/(?:_next|reader|fonts|media|icon|favicon\.ico|manifest\.webmanifest)(?:[/.?]|$)/
/** What machines may ask for again and again; every other address under /api is the newsroom's. */
const REMEMBERED_API = /^\/(?:en\/)?api\/(?:breaking|articles\/[^/?]+\/related)(?:\?|$)/
const READS_WORTH_BEST_COMPRESSION = 3
/** Longer than the longest render and the longest wait for a body. Node ends a connection at the second time it finds nothing moved. */
const LONGEST_SILENCE = 40_000

/** The edge over a press that is ready. In dev nothing is remembered and everything unknown goes to Next. */
export async function createEdge(press: Press, { isDev = false } = {}): Promise<Edge> {
  const memory = createPageMemory(isDev ? 0 : env.pageMemoryBytes)
  const bars = await readBars()
  const files = await listStaticFiles()
  const isNewsroomRoute = isDev ? hasNewsroomFolder : readNewsroomRoutes()
  const renders = createRenders({ ask: press.render, memory, changes: () => changes })
  const sorry = createSorry({ ask: press.render, isPressReady: press.isReady, isCaughtUp: () => changes.catchUp() })
  const refreshes = createRefreshes({ renders, memory, isPressReady: press.isReady })
  const reads = createReads()
  const changes = await followChanges({
    touched(row) {
      renders.noteTouched(row)
      sorry.touched(row)
      if (row.kind === 'forget') memory.forget(row.tag)
      else refreshes.add(memory.markStale(row.tag))
      return bars.touched(row.tag)
    },
    lostTrack() {
      renders.lostTrack()
      sorry.lostTrack()
      memory.forgetAll()
      return bars.reloadAll()
    },
    async tick() {
      await bars.reloadEnded()
      await sorry.renewOld()
    },
  })
  // A change between the first reading and the following of changes is in neither.
  await bars.reloadAll()

  /** The whole of a remembered page's way: no await, no look-up but the memory's own. */
  function answerAtOnce(request: IncomingMessage, response: ServerResponse) {
    const page = memory.get(request.url ?? '')
    const dressed = page?.dressed
    // Who asks for few bytes may have another page at this address.
    if (!page || !dressed || (!page.isLite && savesData(request)) || dressed.bar !== bars.current[page.language] || !isTrue(page, nowInMilliseconds())) return false
    const encoding = preferredEncoding(request.headers['accept-encoding'])
    const answer = encoding === 'br' ? dressed.br : encoding === 'gzip' ? dressed.gzip : null
    if (!answer) return false
    count(page, request)
    if (page.hits >= READS_WORTH_BEST_COMPRESSION && !dressed.isBest) compressBest(page, dressed)
    sendPage(request, response, { page, dressed, answer })
    return true
  }

  function count(page: Page, request: IncomingMessage) {
    page.hits++
    if (page.reads !== null) reads.count(page.reads, request)
  }

  async function answerPage(request: IncomingMessage, response: ServerResponse, page: Page) {
    const dressed = await dress(page, bars.current[page.language])
    count(page, request)
    const answer = await encode(dressed, preferredEncoding(request.headers['accept-encoding']))
    sendPage(request, response, { page, dressed, answer })
  }

  const say = async (request: IncomingMessage, response: ServerResponse, status: SorryStatus, language: Language, isLite = savesData(request)) =>
    answerPage(request, response, await sorry.get(status, language, isLite))

  async function answerReader(request: IncomingMessage, response: ServerResponse) {
    const target = readTarget(request.url ?? '/', savesData(request))
    if (target.go === 'nowhere') return answerMissing(request, response, target)
    const asked = target.go === 'elsewhere' ? readTarget(target.location, savesData(request)) : target
    if (asked.go !== 'page') return answerMissing(request, response, { language: defaultLanguage, isLite: savesData(request) })
    const { isLite, address } = asked
    const { language } = address
    const remembered = memory.get(asked.key)
    if (target.go === 'page' && remembered && isTrue(remembered, nowInMilliseconds())) return answerPage(request, response, remembered)
    try {
      const destination = await findDestination(address, asked.path)
      if (destination.state === 'unknown') return answerMissing(request, response, { language, isLite })
      if (destination.state === 'moved') return sendOn(response, encodePath(destination.path) + asked.asked)
      if (target.go === 'elsewhere') return sendOn(response, target.location)
      const page = await pageFor(destination.state === 'gone' ? atShortLink(asked) : asked)
      if (page.status === 404 && page.contentType.startsWith('text/html')) return say(request, response, 404, language, isLite)
      if (page.status >= 500) return say(request, response, 500, language, isLite)
      return await answerPage(request, response, page)
    } catch (error) {
      // Old is better than nothing while the press or the database is away; what was forgotten is not here any more.
      if (remembered && memory.holds(remembered)) return answerPage(request, response, remembered)
      log.warn({ error, url: request.url }, 'a page could not be had')
      return say(request, response, 503, language, isLite)
    }
  }

  /** No page stands there. Where a mangled address meant one, one redirect leads to it. */
  async function answerMissing(request: IncomingMessage, response: ServerResponse, { language, isLite }: { language: Language; isLite: boolean }) {
    const meant = await findMeant(request.url ?? '/').catch((error: unknown) => {
      log.warn({ error, url: request.url }, 'what an address meant could not be asked')
      return null
    })
    return meant === null ? say(request, response, 404, language, isLite) : sendOn(response, meant)
  }

  async function pageFor(target: Target) {
    if (target.go !== 'page') throw new Error('only a page can be rendered')
    const remembered = memory.get(target.key)
    return remembered && isTrue(remembered, nowInMilliseconds()) ? remembered : renders.once(wanted(target))
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = request.url ?? '/'
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (url === '/healthz') return sendText(response, 200, 'ok')
    if (url === '/readyz') return answerReady(response)
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return sendBare(request, response, 413)
    if (isDev && isForNextInDev(request)) return passOn(request, response)
    if (NEWSROOM.test(url) && !(isRead && REMEMBERED_API.test(url))) {
      return isNewsroomRoute(url.split('?', 1)[0] ?? url) ? passOn(request, response) : say(request, response, 404, defaultLanguage)
    }
    if (!isRead) return sendBare(request, response, 405)
    if (FILES.test(url)) {
      const pathname = url.split('?', 1)[0] ?? url
      if (await files.answer(request, response, pathname, preferredEncoding(request.headers['accept-encoding']))) return
      return say(request, response, 404, defaultLanguage)
    }
    return answerReader(request, response)
  }

  const passOn = (request: IncomingMessage, response: ServerResponse) =>
    passThrough({ press, catchUp: changes.catchUp, isDev }, request, response, status => (status === 503 ? void say(request, response, 503, defaultLanguage) : sendBare(request, response, status)))

  async function answerReady(response: ServerResponse) {
    const isCurrent = await changes.catchUp()
    const isReady = isCurrent && press.isReady() && (isDev || sorry.isReady())
    sendText(response, isReady ? 200 : 503, JSON.stringify({ ready: isReady, press: press.isReady(), database: isCurrent, memory: memory.sizes(), renders: renders.state() }), 'application/json')
  }

  const server = http.createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_000, noDelay: true },
    (request, response) => {
      if ((request.method === 'GET' || request.method === 'HEAD') && answerAtOnce(request, response)) return
      answer(request, response)?.catch((error: unknown) => {
        log.error({ error, url: request.url }, 'a request failed in the edge')
        if (response.headersSent) response.destroy()
        else sendBare(request, response, 500)
      })
    },
  )
  // Who asks and never reads holds a connection and its bytes: after this long without a byte either way it ends.
  server.timeout = LONGEST_SILENCE
  server.maxRequestsPerSocket = 0
  server.on('clientError', answerBrokenRequest)

  return {
    server,
    stop: () =>
      new Promise(resolve => {
        changes.stop()
        server.close(() => void reads.stop().then(resolve))
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 2_000).unref()
      }),
  }
}

function wanted(target: Extract<Target, { go: 'page' }>) {
  const isSearch = target.address.kind === 'search'
  const lane: Lane = isSearch || target.query !== '' || target.address.kind === 'api' ? 'tail' : 'known'
  return { key: target.key, innerUrl: innerUrl(target), language: target.address.language, lane, isSearch, isLite: target.isLite, storyId: storyAt(target) }
}

/** The browser asks for few bytes (Save-Data, a client hint). */
const savesData = (request: IncomingMessage) => request.headers['save-data'] !== undefined && /^\s*on\b/i.test(String(request.headers['save-data']))

/** Next's own traffic in dev: its hot reload, its chunks, and the fresh trees that it asks for after an edit. */
const isForNextInDev = (request: IncomingMessage) => /^\/(?:_next|__nextjs)/.test(request.url ?? '') || request.headers.rsc !== undefined
