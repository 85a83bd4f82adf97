// The ways the newsroom says no. Recognise them by `name`: Next's bundle holds a second instance of these classes.

/** `at` is the place of a block in the body, where the field is the body. */
export type Issue = { field: string; key: string; at?: number }

/** `issues` name the field that carries it beyond her right, where one does. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
  readonly issues?: Issue[]
  constructor(message: string, issues?: Issue[]) {
    super(message)
    if (issues) this.issues = issues
  }
}

/** Another save came between: both texts are kept by the one who meets this. */
export class StaleVersion extends Error {
  override name = 'StaleVersion'
  readonly current: number
  constructor(articleId: number, startedFrom: number, current: number) {
    super(`article ${articleId}: the save started from version ${startedFrom}, the working copy is at ${current}`)
    this.current = current
  }
}

/** The article's state does not allow this step. */
export class WrongState extends Error {
  override name = 'WrongState'
}

/** Nobody may make the article public before `until`, not even by a slip. */
export class UnderEmbargo extends Error {
  override name = 'UnderEmbargo'
  readonly until: string
  constructor(articleId: number, until: Date) {
    super(`article ${articleId} is under embargo until ${until.toISOString()}`)
    this.until = until.toISOString()
  }
}

/** What is missing, field by field; the words for each key are in messages. */
export class NotReady extends Error {
  override name = 'NotReady'
  readonly issues: Issue[]
  constructor(subject: string, issues: Issue[]) {
    super(`${subject} is not ready: ${issues.map(issue => `${issue.field} ${issue.key}`).join(', ')}`)
    this.issues = issues
  }
}

export class NotFound extends Error {
  override name = 'NotFound'
}

/** A file that the darkroom cannot make a picture of. */
export class UnusablePicture extends Error {
  override name = 'UnusablePicture'
  readonly issues: [Issue]
  constructor(key: PictureIssue) {
    super(`this file cannot be used as a picture: ${key}`)
    this.issues = [{ field: 'picture', key }]
  }
}

/** `type`: not a JPEG, PNG, WebP or GIF by its content; `too-costly`: it took more time or memory than any honest picture. */
export type PictureIssue = 'empty' | 'too-heavy' | 'type' | 'too-many-pixels' | 'damaged' | 'too-costly'

/** What a person is told of a refused act; `until` is an ISO instant; the words for each kind and key are in messages (`newsroom.refused`). */
export type Refusal = { kind: 'not-allowed' | 'stale' | 'wrong-state' | 'under-embargo' | 'not-ready' | 'not-found' | 'disk-full' | 'signed-out'; issues?: Issue[]; current?: number; until?: string }

const KINDS: Record<string, Refusal['kind']> = {
  NotAllowed: 'not-allowed',
  StaleVersion: 'stale',
  WrongState: 'wrong-state',
  UnderEmbargo: 'under-embargo',
  NotReady: 'not-ready',
  NotFound: 'not-found',
  UnusablePicture: 'not-ready',
}

/** The refusal that an error stands for; null for a broken promise, which belongs in the log. */
export function refusalOf(error: unknown): Refusal | null {
  const { name, issues, current, until, code, cause } = error as { name?: string; issues?: Issue[]; current?: number; until?: string; code?: string; cause?: unknown }
  const kind = name === undefined ? undefined : KINDS[name]
  if (kind) return { kind, ...(issues && { issues }), ...(current !== undefined && { current }), ...(until && { until }) }
  if (code?.startsWith('SQLITE_FULL') || code === 'ENOSPC') return { kind: 'disk-full' }
  return cause ? refusalOf(cause) : null
}
