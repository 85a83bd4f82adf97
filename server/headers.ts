// Headers that every answer carries, and what is taken from a stranger's request before it goes further in.
import type { IncomingHttpHeaders } from 'node:http'
import { env } from '#lib/platform/env.ts'
import { INNER } from './inner-answer.ts'

export type Header = [name: string, value: string]

/** For every answer, whoever wrote it. */
const PLAIN_SAFETY = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' }

export const securityHeaders: (Header | false)[] = [
  ['X-Content-Type-Options', PLAIN_SAFETY['x-content-type-options']],
  ['Referrer-Policy', PLAIN_SAFETY['referrer-policy']],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  env.siteUrl.startsWith('https:') && ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
]

/** Names and values in one list, as `writeHead` takes them fastest; what is false is left out. */
export const flat = (headers: (Header | false)[]) => headers.filter(header => header !== false).flat()

// Headers by which Next speaks to itself: from outside they are an attack or a mistake.
const NEXT_INTERNAL = /^(?:x-middleware-|x-nextjs-|x-next-|x-invoke-|x-now-|x-vercel-|x-matched-path|next-resume|x-manshet)/
const ROUTER = /^(?:rsc|next-)/
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'proxy-connection'])
const FORWARDED = /^(?:x-forwarded-|x-real-ip$|forwarded$|cf-connecting-ip$|true-client-ip$)/

/** Next would take its nonce from a stranger's. */
const POLICY = /^content-security-policy/

type Caller = { address: string; isTrusted: boolean }

/** Whose request it is: the connection's own address, or what a configured proxy says of it. */
export function callerOf(remoteAddress: string, headers: IncomingHttpHeaders): Caller {
  if (!env.isTrustedProxy(remoteAddress)) return { address: remoteAddress, isTrusted: false }
  const chain = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(Boolean)
  // Each proxy adds at the end: the last address that is not one of ours is the reader's.
  const stranger = chain.findLast(address => !env.isTrustedProxy(address))
  return { address: stranger ?? remoteAddress, isTrusted: true }
}

/** The headers that reach the newsroom: no stranger's word about himself, none of Next's own; the router's only where the newsroom's screens need them. */
export function headersForPress(headers: IncomingHttpHeaders, remoteAddress: string, isScreen: boolean): IncomingHttpHeaders {
  const caller = callerOf(remoteAddress, headers)
  const kept = Object.entries(headers).filter(
    ([name]) => !NEXT_INTERNAL.test(name) && !HOP_BY_HOP.has(name) && !FORWARDED.test(name) && !POLICY.test(name) && (isScreen || !ROUTER.test(name)) && name !== INNER,
  )
  return { ...Object.fromEntries(kept), 'x-manshet-ip': caller.address }
}

/** The headers of the newsroom's answer that may leave the house. */
export function headersFromPress(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { ...Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !NEXT_INTERNAL.test(name))), ...PLAIN_SAFETY }
}
