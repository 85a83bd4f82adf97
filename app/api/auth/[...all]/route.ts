import { auth } from '#db/staff-auth.ts'
import { noteOwnAct } from '#db/staff-self.ts'
import { findSignedIn } from '#db/staff-sessions.ts'
import { now } from '#lib/platform/now.ts'

const HOME = '/api/auth/passkey'
/** What a browser's own script must ask by itself: passkeys. Every other way in is a form of the newsroom's. */
const OPEN = new Set(['generate-register-options', 'verify-registration', 'generate-authenticate-options', 'verify-authentication'].map(name => `${HOME}/${name}`))

async function answer(request: Request) {
  const { pathname } = new URL(request.url)
  if (!OPEN.has(pathname)) return Response.json({ error: 'not-found' }, { status: 404 })
  const said = await auth().handler(request)
  const by = said.ok && pathname === `${HOME}/verify-registration` ? await findSignedIn(request.headers) : null
  if (by) await noteOwnAct({ by, at: now(), act: 'add-passkey' })
  return said
}

export { answer as GET, answer as POST }
