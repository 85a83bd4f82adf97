'use server'
import { headers } from 'next/headers'
import type { CodesAnswer, ConfirmAnswer, OfferAnswer, PasswordAnswer } from '#components/newsroom/me/second-factor-answers.ts'
import { countTry, forgetTries } from '#db/sign-in-tries.ts'
import { confirmSecondFactor, offerSecondFactor, removeSecondFactor, renewRecoveryCodes } from '#db/staff-second-factor.ts'
import type { SignedIn } from '#db/staff-sessions.ts'
import { now } from '#lib/platform/now.ts'
import { qrCodeOf } from '#lib/platform/qr-code.ts'
import { requireSignedIn, requireStaff } from './require-staff.ts'

/** Shows a secret for an app, to who knows the password. */
export async function offerSecondFactorAction(_: OfferAnswer, form: FormData): Promise<OfferAnswer> {
  const by = await requireSignedIn()
  const offer = await withPassword(by, form, async (password, asked) => offerSecondFactor({ password, headers: asked }))
  if (typeof offer === 'string') return { wrong: offer }
  return { wrong: null, offer: { qrCode: qrCodeOf(offer.uri), secret: offer.secret, uri: offer.uri, recoveryCodes: offer.recoveryCodes } }
}

/** From now on the code is asked for at the door. */
export async function confirmSecondFactorAction(_: ConfirmAnswer, form: FormData): Promise<ConfirmAnswer> {
  const by = await requireSignedIn()
  const isRight = await confirmSecondFactor({ by, code: String(form.get('code') ?? ''), headers: await headers() })
  return { is: isRight ? 'on' : 'wrong-code' }
}

export async function renewRecoveryCodesAction(_: CodesAnswer, form: FormData): Promise<CodesAnswer> {
  const by = await requireStaff()
  const codes = await withPassword(by, form, async (password, asked) => renewRecoveryCodes({ by, password, headers: asked }))
  return typeof codes === 'string' ? { wrong: codes } : { wrong: null, recoveryCodes: codes }
}

export async function removeSecondFactorAction(_: PasswordAnswer, form: FormData): Promise<PasswordAnswer> {
  const by = await requireStaff()
  const removed = await withPassword(by, form, async (password, asked) => (await removeSecondFactor({ by, password, headers: asked })) || null)
  return { wrong: typeof removed === 'string' ? removed : null }
}

/** A borrowed browser must not guess the password here either. */
async function withPassword<Result>(by: SignedIn, form: FormData, work: (password: string, asked: Headers) => Promise<Result | null>): Promise<Result | 'wrong-password' | 'too-often'> {
  const asked = await headers()
  const who = { account: by.email, address: asked.get('x-manshet-ip') ?? '' }
  if ((await countTry(who, now())) > 0) return 'too-often'
  const done = await work(String(form.get('password') ?? ''), asked)
  if (done === null) return 'wrong-password'
  await forgetTries(who)
  return done
}
