// What the house list's room answers to a change: what was done, or what was wrong beside what was typed.
import type { Refusal } from '#lib/newsroom/refusals.ts'

export type HouseAnswer = { done: { kind: 'added' | 'removed'; wrong: string } } | { refusal: Refusal; typed: { wrong: string; right: string } } | null
export type HouseAct = (before: HouseAnswer, form: FormData) => Promise<HouseAnswer>
