// A browser's talk with its keys (WebAuthn), and with the two doors under /api/auth that know them.

const HOME = '/api/auth/passkey'

type FromJson = { parseRequestOptionsFromJSON?: unknown; parseCreationOptionsFromJSON?: unknown }

/** False in browsers that would have to be taught the format by hand: they have the password. */
export function canUsePasskeys() {
  const known = (globalThis as { PublicKeyCredential?: FromJson }).PublicKeyCredential
  return typeof known?.parseRequestOptionsFromJSON === 'function' && typeof known.parseCreationOptionsFromJSON === 'function'
}

/** Signs in with a key; answers whether she is in. A person who turns away is no error. */
export async function askForPasskey() {
  try {
    const options = await ask('generate-authenticate-options')
    const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never) })
    return credential !== null && (await ask('verify-authentication', { response: toJson(credential) })) !== null
  } catch {
    return false
  }
}

/** Adds a key of this device to whoever is signed in; `stale` where she must sign in anew first. */
export async function addPasskey(name: string): Promise<'added' | 'stale' | 'failed'> {
  try {
    const options = await ask(`generate-register-options?name=${encodeURIComponent(name)}`)
    if (options === null) return 'stale'
    const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never) })
    return credential !== null && (await ask('verify-registration', { response: toJson(credential), name })) !== null ? 'added' : 'failed'
  } catch {
    return 'failed'
  }
}

const toJson = (credential: Credential) => (credential as PublicKeyCredential).toJSON()

/** Null where the door says no. */
async function ask(path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${HOME}/${path}`, body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {})
  return answer.ok ? answer.json() : null
}
