// Words as people type and paste them: what would turn a line around unseen does not come in.
import { z } from 'zod'
import { withoutControls } from '#lib/arabic/without-controls.ts'

/** So many letters at most; may be empty. */
export const typedWords = (longest: number) => z.string().max(longest).transform(withoutControls)

/** At least one sign that is seen, or a space. */
export const typedWord = (longest: number) => typedWords(longest).pipe(z.string().min(1))
