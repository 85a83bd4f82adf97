// The way in by e-mail and password.
import { tidyEmail } from './staff.ts'
import { auth } from './staff-auth.ts'

type Asked = { email: string; password: string; headers: Headers }
export type SignInOutcome = 'in' | 'email-missing' | 'password-missing' | 'not-known'

/** Signs somebody in: the session's cookie goes to the browser that asked. An unknown e-mail takes as long as a wrong password and is told the same. */
export async function signIn({ email, password, headers }: Asked): Promise<SignInOutcome> {
  const tidy = tidyEmail(email)
  if (tidy === '') return 'email-missing'
  if (password === '') return 'password-missing'
  try {
    await auth().api.signInEmail({ body: { email: tidy, password }, headers })
    return 'in'
  } catch (error) {
    if (!isRefusal(error)) throw error
    return 'not-known'
  }
}

/** better-auth's own no, as against a fault of the house. */
const isRefusal = (error: unknown) => [400, 401, 403].includes((error as { statusCode?: number }).statusCode ?? 0)
