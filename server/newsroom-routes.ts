// Which addresses under /admin and /api the build has routes for: anything else there is a 404, not somebody's language.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = Record<'staticRoutes' | 'dynamicRoutes', { page: string; regex: string }[]>

/** Answers whether Next has a route of the newsroom for a path; read once, at start. */
export function readNewsroomRoutes() {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, '../.next/routes-manifest.json'), 'utf8'))
  const patterns = [...manifest.staticRoutes, ...manifest.dynamicRoutes].filter(route => /^\/(?:admin|api)(?:\/|$)/.test(route.page)).map(route => new RegExp(route.regex))
  return (pathname: string) => patterns.some(pattern => pattern.test(pathname))
}

/** In dev there is no build to read: Next answers for what has a folder. */
export const hasNewsroomFolder = (pathname: string) => existsSync(path.join(import.meta.dirname, '../app', pathname.split('/')[1] ?? ''))
