// What the forms of the staff's room are answered: what is wrong, or the one-time link that was made.
import type { FormAnswer } from '../doors/form-answer.ts'

export type StaffAnswer = FormAnswer & { link?: string; isSent?: boolean }
export type StaffAction = (answer: StaffAnswer, form: FormData) => Promise<StaffAnswer>
export const nothingYet: StaffAnswer = { said: {}, issues: [] }
