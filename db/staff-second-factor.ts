// The second factor: a code from an authenticator app, with recovery codes for the day when the phone is gone.
import { now } from '#lib/platform/now.ts'
import { auth } from './staff-auth.ts'
import { noteOwnAct } from './staff-self.ts'
import type { SignedIn } from './staff-sessions.ts'
import { digitsOf } from './staff-sign-in.ts'

type Asked = { by: SignedIn; headers: Headers }
export type SecondFactorOffer = { uri: string; secret: string; recoveryCodes: string[] }

/** Makes a secret that counts once a first code of it was shown to be right; null where the password is not hers. */
export async function offerSecondFactor({ password, headers }: { password: string; headers: Headers }): Promise<SecondFactorOffer | null> {
  return unlessRefused(async () => {
    const made = await auth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
    if (!('totpURI' in made) || !made.totpURI || !made.backupCodes) throw new Error('no second factor was made')
    return { uri: made.totpURI, secret: new URL(made.totpURI).searchParams.get('secret') ?? '', recoveryCodes: made.backupCodes }
  })
}

/** From now on her password alone lets nobody in. Answers whether the code was right. */
export async function confirmSecondFactor({ by, code, headers }: Asked & { code: string }) {
  const isRight = await unlessRefused(async () => Boolean(await auth().api.verifyTOTP({ body: { code: digitsOf(code) }, headers })))
  if (isRight) await noteOwnAct({ by, at: now(), act: 'set-up-second-factor' })
  return isRight ?? false
}

/** Takes the second factor away. Answers whether the password was hers. */
export async function removeSecondFactor({ by, password, headers }: Asked & { password: string }) {
  const isRight = await unlessRefused(async () => Boolean(await auth().api.disableTwoFactor({ body: { password }, headers })))
  if (isRight) await noteOwnAct({ by, at: now(), act: 'remove-second-factor' })
  return isRight ?? false
}

/** New recovery codes; the old ones open nothing any more. Null where the password is not hers. */
export async function renewRecoveryCodes({ by, password, headers }: Asked & { password: string }) {
  const codes = await unlessRefused(async () => (await auth().api.generateBackupCodes({ body: { password }, headers })).backupCodes)
  if (codes) await noteOwnAct({ by, at: now(), act: 'renew-recovery-codes' })
  return codes
}

async function unlessRefused<Result>(work: () => Promise<Result>) {
  try {
    return await work()
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode ?? 0
    if (status < 400 || status >= 500) throw error
    return null
  }
}
