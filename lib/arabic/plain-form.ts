// A word as it is commonly written: its letters with their hamzas, without harakat and tatweel.

/** NFC; harakat, Quranic marks, tatweel and controls out. Unlike `fold`, what tells أ from ا, ة from ه and ى from ي stays. */
export const plainForm = (word: string) => word.normalize('NFC').replace(UNWRITTEN, '')

// The marks of hamza and madda (U+0653–U+0655) that NFC could not join to a letter are spelling: they stay.
const UNWRITTEN = /[\u0610-\u061A\u0640\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED\u0898-\u089F\u08CA-\u08FF\p{Cf}]/gu
