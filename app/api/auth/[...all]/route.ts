import { auth } from '#db/staff-auth.ts'

/** What a browser's own script must ask by itself: passkeys. Every other way in is a form of the newsroom's. */
const OPEN = new Set(['generate-register-options', 'verify-registration', 'generate-authenticate-options', 'verify-authentication'].map(name => `/api/auth/passkey/${name}`))

function answer(request: Request) {
  if (OPEN.has(new URL(request.url).pathname)) return auth().handler(request)
  return Response.json({ error: 'not-found' }, { status: 404 })
}

export { answer as GET, answer as POST }
