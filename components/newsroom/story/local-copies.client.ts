import { createStore, del, get, set } from 'idb-keyval'
import type { Typed } from './working-copy.ts'

/** What the browser keeps until the paper has it: `startedFrom` is the version that it was typed over, `unanswered` the keys of saves of which nobody knows whether they came, `isSent` whether the last of them held all of it. */
export type LocalCopy = Typed & { startedFrom: number; unanswered: string[]; isSent: boolean }

const store = () => createStore('manshet-newsroom', 'copies')
/** Two who share a machine do not find each other's words. */
const keyOf = (staffId: number, articleId: number) => `${staffId}/${articleId}`

/** A browser that keeps nothing (private windows, a full disk) must not keep her from writing: then the answer is false. */
export async function keepCopy(staffId: number, articleId: number, copy: LocalCopy) {
  try {
    await set(keyOf(staffId, articleId), copy, store())
    return true
  } catch {
    return false
  }
}

export const findCopy = (staffId: number, articleId: number) => get<LocalCopy>(keyOf(staffId, articleId), store()).catch(() => undefined)

export const dropCopy = (staffId: number, articleId: number) => del(keyOf(staffId, articleId), store()).catch(() => {})
