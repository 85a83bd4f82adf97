import { env } from '#lib/platform/env.ts'

const YEAR = 365 * 24 * 60 * 60

/** How a browser keeps what its staff member chose for it. */
export const STAFF_CHOICE = { path: '/admin', maxAge: YEAR, sameSite: 'lax', httpOnly: true, secure: env.siteUrl.startsWith('https:') } as const
