// Who is writing in a story, as the newsroom's screens hear of it.

/** A tab says that it lives each 15 s; a closed laptop frees the story after six missed signs. */
export const SIGN_OF_LIFE_EVERY = 15_000
export const LOCK_ENDS_AFTER = 90_000

/** Null: nobody writes. `word` is what she who took the story over said to the one before. */
export type Lock = { staffId: number; name: string; holderKey: string; takenAt: string | Date; word: string } | null

export type LockAct = 'take' | 'keep' | 'take-over' | 'give-up'

export const LONGEST_WORD = 300
