// How often somebody may try to get in, by account and by address. It is kept in the database: a restart forgives nothing.
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { eq, lte, sql } from 'drizzle-orm'
import { transaction } from './client.ts'
import { signInTry } from './schema.ts'

const WINDOW = 15 * 60_000
const MOST_BY_ACCOUNT = 10
const MOST_BY_ADDRESS = 50
/** The operator's own machine, or a proxy that was not named (TRUSTED_PROXIES): behind it stands everybody, and one would shut out all. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

type Who = { account: string; address: string }
type Key = { key: string; most: number }

/** Counts a try before it is made, so that many at once count too. Answers the seconds to wait; 0: it may be made. Unknown accounts are counted alike. */
export function countTry(who: Who, at: Date): Promise<number> {
  return transaction(async function countTry(tx) {
    await tx.delete(signInTry).where(lte(signInTry.expiresAt, at))
    let wait = 0
    for (const { key, most } of keysOf(who)) {
      const [row] = await tx
        .insert(signInTry)
        .values({ key, tries: 1, expiresAt: new Date(at.getTime() + WINDOW) })
        .onConflictDoUpdate({ target: signInTry.key, set: { tries: sql`${signInTry.tries} + 1` } })
        .returning()
      if (row && row.tries > most) wait = Math.max(wait, Math.ceil((row.expiresAt.getTime() - at.getTime()) / 1_000))
    }
    return wait
  })
}

/** She is in: what was tried before is forgotten of her account, and of her address this one try. */
export const forgetTries = (who: Who) =>
  transaction(async function forgetTries(tx) {
    const [account, address] = keysOf(who)
    if (account) await tx.delete(signInTry).where(eq(signInTry.key, account.key))
    if (address) {
      await tx
        .update(signInTry)
        .set({ tries: sql`case when ${signInTry.tries} > 0 then ${signInTry.tries} - 1 else 0 end` })
        .where(eq(signInTry.key, address.key))
    }
  })

function keysOf({ account, address }: Who): Key[] {
  const keys = [{ key: `account:${shortHash(account)}`, most: MOST_BY_ACCOUNT }]
  if (address !== '' && !LOOPBACK.test(address)) keys.push({ key: `address:${shortHash(networkOf(address))}`, most: MOST_BY_ADDRESS })
  return keys
}

/** Whoever has one IPv6 address has the 2^64 of its network. */
function networkOf(address: string) {
  if (!isIPv6(address)) return address
  const [head = '', tail] = new URL(`http://[${address.split('%', 1)[0]}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map(part => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = Array<string>(tail === undefined ? 0 : 8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

/** Nobody's address or e-mail lies here in clear. */
const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
