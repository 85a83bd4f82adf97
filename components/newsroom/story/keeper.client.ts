import type { Refusal } from '#lib/newsroom/refusals.ts'
import { dropCopy, findCopy, keepCopy } from './local-copies.client.ts'
import type { Copy, Typed } from './working-copy.ts'

export type SaveState =
  | { is: 'saved'; at: Date }
  | { is: 'typing' | 'saving' }
  /** The paper cannot be reached; `isKept`: the words stand in this browser. */
  | { is: 'offline'; isKept: boolean }
  | { is: 'refused'; refusal: Refusal; isKept: boolean }
  /** Somebody saved a newer version: nothing is sent until she has chosen. */
  | { is: 'stale'; mine: Typed; startedFrom: number; theirs: Copy }

type Answer = { version: number; savedAt: string } | { refusal: Refusal; theirs?: Copy }
type Parts = { staffId: number; copy: Copy; read: () => Typed; onState: (state: SaveState) => void }

const QUIET_BEFORE_SAVING = 2_000
const LONGEST_UNSAVED = 15_000
const QUIET_BEFORE_KEEPING = 300
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 30_000
/** In bytes: a browser promises to send 64 KB after its page is gone. */
const MOST_SENT_AT_THE_END = 60_000
const MOST_UNANSWERED = 20

/**
 * Keeps what she types: in this browser at once, in the paper after two quiet seconds, and again and again where the paper cannot be
 * reached or says no. A save names the version that it began from; a newer one by somebody else stops the saving until she has merged.
 */
export function createKeeper({ staffId, copy, read, onState }: Parts) {
  const { articleId } = copy
  let version = copy.version
  let changes = 0
  let savedChanges = 0
  let sentChanges = 0
  let isKept = true
  let isStale = false
  let pause = FIRST_PAUSE
  let dirtySince = 0
  /** The keys of saves that went out and were never answered: where the newest copy bears one of them, it is hers. */
  let unanswered: string[] = []
  let underWay: Promise<void> | null = null
  let saving: ReturnType<typeof setTimeout> | undefined
  let keeping: ReturnType<typeof setTimeout> | undefined

  const isDirty = () => changes !== savedChanges

  /** She has changed something: cheap, called at every key. */
  function touched() {
    if (!isDirty()) dirtySince = performance.now()
    changes++
    if (isStale) return keepSoon()
    if (!underWay) onState({ is: 'typing' })
    keepSoon()
    const waited = performance.now() - dirtySince
    saveIn(Math.max(0, Math.min(QUIET_BEFORE_SAVING, LONGEST_UNSAVED - waited)))
  }

  function keepSoon() {
    clearTimeout(keeping)
    keeping = setTimeout(() => void keep(), QUIET_BEFORE_KEEPING)
  }

  async function keep() {
    clearTimeout(keeping)
    if (isDirty()) isKept = await keepCopy(staffId, articleId, { ...read(), startedFrom: version, unanswered, isSent: changes === sentChanges })
  }

  function saveIn(milliseconds: number) {
    clearTimeout(saving)
    saving = setTimeout(() => void save(), milliseconds)
  }

  async function save() {
    clearTimeout(saving)
    if (underWay) await underWay
    if (!isDirty() || isStale) return
    underWay = send().finally(() => {
      underWay = null
    })
    await underWay
  }

  async function send() {
    onState({ is: 'saving' })
    const sent = changes
    const typed = read()
    let response: Response
    let answer: Answer
    try {
      response = await put(typed)
      answer = await response.json()
    } catch {
      await keep()
      return again({ is: 'offline', isKept })
    }
    if ('version' in answer) return saved(sent, answer)
    await keep()
    if (answer.refusal.kind === 'stale' && answer.theirs) return stale(typed, version, answer.theirs)
    if (response.status >= 500 && answer.refusal.kind !== 'disk-full') return again({ is: 'offline', isKept })
    again({ is: 'refused', refusal: answer.refusal, isKept })
  }

  function put(typed: Typed, options: RequestInit = {}) {
    const saveKey = crypto.randomUUID()
    sentChanges = changes
    const body = JSON.stringify({ startedFrom: version, saveKey, unanswered, ...typed })
    unanswered = [...unanswered, saveKey].slice(-MOST_UNANSWERED)
    return fetch(`/api/newsroom/stories/${articleId}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body, ...options })
  }

  function saved(sent: number, answer: { version: number; savedAt: string }) {
    version = answer.version
    unanswered = []
    savedChanges = sent
    pause = FIRST_PAUSE
    if (isDirty()) {
      dirtySince = performance.now()
      onState({ is: 'typing' })
      return saveIn(QUIET_BEFORE_SAVING)
    }
    void dropCopy(staffId, articleId)
    onState({ is: 'saved', at: new Date(answer.savedAt) })
  }

  function again(state: SaveState) {
    onState(state)
    saveIn(pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }

  function stale(mine: Typed, startedFrom: number, theirs: Copy) {
    isStale = true
    clearTimeout(saving)
    onState({ is: 'stale', mine, startedFrom, theirs })
  }

  /** She has merged: what `read` answers now goes on from their version. */
  function goOnFrom(theirVersion: number) {
    version = theirVersion
    unanswered = []
    isStale = false
    changes++
    return save()
  }

  /** The paper holds a newer version that she has been shown; false where she has typed meanwhile: then it is a colleague's like any other. */
  function adopt(newer: number) {
    if (isDirty() || newer <= version) return false
    version = newer
    return true
  }

  /** Saves what is not saved yet; answers the version that the paper holds now. Rejects with what stands against it. */
  async function saveNow() {
    await save()
    if (isDirty() || isStale) throw new Error('not saved')
    return version
  }

  /** What an earlier visit could not bring to the paper; undefined where there is nothing of it. */
  async function recover(): Promise<Typed | undefined> {
    const kept = await findCopy(staffId, articleId)
    if (!kept) return
    if (kept.isSent && kept.unanswered.at(-1) === copy.saveKey) {
      await dropCopy(staffId, articleId)
      return
    }
    const typed: Typed = { content: kept.content, inside: kept.inside }
    changes++
    unanswered = kept.unanswered
    if (kept.startedFrom === version || unanswered.includes(copy.saveKey)) saveIn(0)
    else stale(typed, kept.startedFrom, copy)
    return typed
  }

  function leave() {
    if (!isDirty()) return
    const typed = read()
    if (!isStale && new Blob([JSON.stringify(typed)]).size < MOST_SENT_AT_THE_END) void put(typed, { keepalive: true }).catch(() => {})
    void keep()
  }

  const onHidden = () => {
    if (document.visibilityState === 'hidden') void keep()
    else if (isDirty()) void save()
  }
  const onOnline = () => void save()

  /** Begins to listen; the answer ends it. */
  function begin() {
    addEventListener('online', onOnline)
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      removeEventListener('online', onOnline)
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', onHidden)
      leave()
      clearTimeout(saving)
      clearTimeout(keeping)
    }
  }

  return { touched, saveNow, recover, goOnFrom, adopt, begin, retry: save }
}

export type Keeper = ReturnType<typeof createKeeper>
