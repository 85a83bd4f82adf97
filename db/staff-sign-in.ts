// The ways in: e-mail and password, then the second step where there is one.
import { eq } from 'drizzle-orm'
import { tidyEmail } from '#lib/newsroom/staff-rules.ts'
import { now } from '#lib/platform/now.ts'
import { db } from './client.ts'
import { staff } from './schema.ts'
import { countTry, forgetTries } from './sign-in-tries.ts'
import { auth } from './staff-auth.ts'

type Asked = { email: string; password: string; headers: Headers }
export type SignInOutcome = { is: 'in' } | { is: 'second-step' } | { is: 'email-missing' | 'password-missing' | 'not-known' } | { is: 'too-often'; wait: number }

/**
 * Signs somebody in: the session's cookie goes to the browser that asked. An unknown e-mail takes as long as a wrong password, is counted alike
 * and is told the same. `wait` is in seconds.
 */
export async function signIn({ email, password, headers }: Asked): Promise<SignInOutcome> {
  const tidy = tidyEmail(email)
  if (tidy === '') return { is: 'email-missing' }
  if (password === '') return { is: 'password-missing' }
  const who = { account: tidy, address: headers.get('x-manshet-ip') ?? '' }
  const wait = await countTry(who, now())
  if (wait > 0) return { is: 'too-often', wait }
  try {
    const answer = await auth().api.signInEmail({ body: { email: tidy, password }, headers })
    await forgetTries(who)
    return { is: 'twoFactorRedirect' in answer ? 'second-step' : 'in' }
  } catch (error) {
    if (statusOf(error) === 0) throw error
    return { is: 'not-known' }
  }
}

export type SecondStepOutcome = 'in' | 'wrong-code' | 'too-often' | 'begin-again'

/** The second step: six digits from her phone, or one of her recovery codes, which is used up by it. */
export async function takeSecondStep({ code, headers }: { code: string; headers: Headers }): Promise<SecondStepOutcome> {
  const digits = digitsOf(code)
  try {
    if (/^\d{6}$/.test(digits)) await auth().api.verifyTOTP({ body: { code: digits }, headers })
    else await auth().api.verifyBackupCode({ body: { code: code.trim() }, headers })
    return 'in'
  } catch (error) {
    const status = statusOf(error)
    if (status === 0) throw error
    const reason = (error as { body?: { code?: string } }).body?.code ?? ''
    if (status === 429 || reason === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return 'too-often'
    return reason === 'INVALID_TWO_FACTOR_COOKIE' ? 'begin-again' : 'wrong-code'
  }
}

/** Digits as they are typed: also ١٢٣, also in groups. */
export const digitsOf = (typed: string) =>
  typed
    .replace(/[\s\u200e\u200f\u061c-]/g, '')
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))

/** The language that the account of this e-mail chose; for the one who has just signed in with it. */
export async function languageOf(email: string) {
  const [row] = await db
    .select({ language: staff.language })
    .from(staff)
    .where(eq(staff.email, tidyEmail(email)))
  return row?.language
}

/** better-auth's own no, by its status; 0 for a fault of the house. */
function statusOf(error: unknown) {
  const status = (error as { statusCode?: number }).statusCode ?? 0
  return status >= 400 && status < 500 ? status : 0
}
