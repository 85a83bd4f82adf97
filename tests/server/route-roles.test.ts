// Each route of the newsroom, asked by nobody and by each role: what it answers stands in route-roles.table.ts.
import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#lib/newsroom/permissions.ts'
import { type Paper, ROOT, startPaper } from './a-paper.ts'
import { routeRoles, STORY, type Wanted, WHO, type Who } from './route-roles.table.ts'
import { signedIn } from './signed-in.ts'
import { aStory } from './the-sample.ts'

const everybody: Who[] = ['nobody', ...roles]
const ORIGIN = 'https://paper.example'

let paper: Paper
let storyId = 0
const cookies = {} as Record<Who, string>

beforeAll(async () => {
  paper = await startPaper()
  storyId = (await aStory('ar')).id
  cookies.nobody = ''
  for (const role of roles) cookies[role] = (await signedIn(role)).cookie
})
afterAll(() => paper.end())

type Manifest = Record<'staticRoutes' | 'dynamicRoutes', { page: string }[]>

test('every route that is built has a row, and every row a route', () => {
  const { staticRoutes, dynamicRoutes }: Manifest = JSON.parse(readFileSync(path.join(ROOT, '.next/routes-manifest.json'), 'utf8'))
  const built = [...staticRoutes, ...dynamicRoutes].map(route => route.page).filter(page => /^\/(?:admin|api)(?:\/|$)/.test(page))
  expect(built.length).toBeGreaterThan(10)
  expect(Object.keys(routeRoles).sort()).toEqual(built.sort())
})

describe.each(Object.entries(routeRoles))('%s', (_route, rows) => {
  test.each(rows.map(row => ({ method: 'GET', ...row }) as Wanted))('$method $at', async wanted => {
    const answers = {} as Record<Who, number>
    for (const who of everybody) answers[who] = await statusOf(wanted, who)
    expect(answers).toEqual(wanted.answers)
  })
})

test('a stranger who is sent to the door comes from where she wanted to go', async () => {
  const { headers } = await paper.get('/admin/me')
  expect(headers.location).toBe('/admin/sign-in?to=%2Fadmin%2Fme')
})

/** The status alone: a stream of events has no end. */
async function statusOf(wanted: Wanted, who: Who) {
  const body = wanted.isSave ? await aSave() : wanted.json === undefined ? '' : JSON.stringify(wanted.json).replace(WHO, who)
  const { method = 'GET', at } = wanted
  const headers: http.OutgoingHttpHeaders = {
    host: 'paper.example',
    cookie: cookies[who],
    ...(method !== 'GET' && { origin: ORIGIN, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise<number>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: paper.port, path: at.replace(STORY, String(storyId)), method, headers, agent: false }, reply => {
      resolve(reply.statusCode ?? 0)
      reply.on('error', () => {})
      reply.destroy()
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** What a browser would save that changes nothing. */
async function aSave() {
  const { version, content, inside } = JSON.parse((await paper.get(`/api/newsroom/stories/${storyId}`, { host: 'paper.example', cookie: cookies.admin })).text)
  return JSON.stringify({ startedFrom: version, saveKey: crypto.randomUUID(), unanswered: [], content, inside })
}
