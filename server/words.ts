// The few words that the edge says by itself: the bar, and what is said when no page can be had.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '#lib/i18n/routing.ts'

type Sentence = { title: string; text: string }
type Words = { breaking: string; close: string; toFront: string; lite: { here: string; toFull: string }; sorry: Record<400 | 403 | 404 | 405 | 413 | 431 | 500 | 503, Sentence> }

export const words: Record<Language, Words> = JSON.parse(readFileSync(path.join(import.meta.dirname, '../messages/edge.json'), 'utf8'))
