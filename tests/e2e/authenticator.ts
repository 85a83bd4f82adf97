// What a member of the staff has in her hand: an app that shows codes, and a device with a key.
import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits of an authenticator app (RFC 6238: SHA-1, 30 s). */
export function codeOf(secret: string, at = Date.now()) {
  const bits = [...secret.replace(/\s/g, '')].map(letter => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest.at(-1)! & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Gives a page's browser a key of its own, as a laptop with a fingerprint reader has one. Answers how to take it to another page. */
export async function giveKey(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
  return { credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials }
}
