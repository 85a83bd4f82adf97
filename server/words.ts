// The few words that the edge says by itself, read from messages: the bar, and what is said when no page can be had.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '#lib/i18n/routing.ts'

type Words = { breaking: string; close: string; sorry: Record<'400' | '404' | '405' | '413' | '431' | '500' | '503', { title: string; text: string }>; toFront: string }

const read = (language: Language): Words => JSON.parse(readFileSync(path.join(import.meta.dirname, `../messages/${language}.json`), 'utf8')).edge

export const words: Record<Language, Words> = { ar: read('ar'), en: read('en') }
