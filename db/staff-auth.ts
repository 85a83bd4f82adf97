// Sessions, passwords, second factors and passkeys: better-auth on the paper's own tables and its two handles.
import { drizzleAdapter } from '@better-auth/drizzle-adapter'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth/minimal'
import { nextCookies } from 'better-auth/next-js'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/newsroom/passwords.ts'
import { authSecret } from '#lib/platform/auth-secret.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { db, transaction } from './client.ts'
import * as schema from './schema.ts'
import { getStaff } from './staff.ts'

/** After this many days without a visit a browser must sign in again. */
export const SESSION_DAYS = 30
const DAY = 24 * 60 * 60
const isHttps = env.siteUrl.startsWith('https:')
/** `__Host-`: no neighbouring subdomain can plant it, and it never goes out unencrypted. */
const cookieName = (name: string) => ({ name: `${isHttps ? '__Host-' : ''}manshet-${name}` })

let made: ReturnType<typeof make> | undefined

/** Made at its first use: a build must not open a database. */
export const auth = () => (made ??= make())

function make() {
  return betterAuth({
    appName: 'Manshet',
    secret: authSecret(),
    baseURL: env.siteUrl,
    basePath: '/api/auth',
    // The edge has looked at the Origin of every change and says which one it found right.
    trustedOrigins: request => [request?.headers.get('x-manshet-origin') ?? env.siteUrl],
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ from: 'better-auth' }, message) },
    database: throughOurDoors as never,
    user: { modelName: 'staff', fields: { createdAt: 'joinedAt', updatedAt: 'changedAt' } },
    session: { modelName: 'staffSession', fields: { userId: 'staffId' }, expiresIn: SESSION_DAYS * DAY, updateAge: DAY },
    account: { modelName: 'staffAccount', fields: { userId: 'staffId' } },
    verification: { modelName: 'staffVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: LONGEST_PASSWORD },
    // Who has left gets no session, by whichever way she comes.
    databaseHooks: { session: { create: { before: async session => ((await getStaff(Number(session.userId))) ? undefined : false) } } },
    // Tries are counted by account and by address in db/sign-in-tries.ts, whichever way they come.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'serial' },
      ipAddress: { ipAddressHeaders: ['x-manshet-ip'], ipv6Subnet: 128 },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: Object.fromEntries(['session_token', 'session_data', 'account_data', 'dont_remember', 'two_factor', 'trust_device', 'better-auth-passkey'].map(name => [name, cookieName(name)])),
    },
    plugins: [
      twoFactor({
        issuer: new URL(env.siteUrl).hostname,
        schema: { user: { fields: { twoFactorEnabled: 'hasSecondFactor' } }, twoFactor: { modelName: 'staffSecondFactor', fields: { userId: 'staffId' } } },
      }),
      passkey({
        rpName: 'Manshet',
        schema: { passkey: { modelName: 'staffPasskey', fields: { userId: 'staffId', credentialID: 'credentialId' } } },
      }),
      nextCookies(),
    ],
  })
}

const WRITES = new Set(['create', 'update', 'updateMany', 'delete', 'deleteMany', 'consumeOne', 'incrementOne'])
type Adapter = Record<string, unknown>
type Work = (...args: unknown[]) => Promise<unknown>

/** better-auth's adapter: it reads as everyone reads, and every write takes its turn in the queue. */
function throughOurDoors(options: never): Adapter {
  // Inside `transaction` the paper's `db` is the writing handle.
  const adapter = drizzleAdapter(db as never, { provider: 'sqlite', schema, transaction: false })(options) as unknown as Adapter
  const ours: Adapter = new Proxy(adapter, {
    get(target, name: string) {
      if (name === 'transaction') return (work: (adapter: Adapter) => Promise<unknown>) => transaction(() => work(ours))
      return WRITES.has(name) ? (...args: unknown[]) => transaction(() => (target[name] as Work)(...args)) : target[name]
    },
  })
  return ours
}
