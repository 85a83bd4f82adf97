// What the clock could not do at its hour, kept with the story until somebody acts.
import type { Refusal } from './refusals.ts'

/** `at` and `was` (the hour that was set) are ISO instants; `broken` is a fault of ours, which stands in the server's log. */
export type ClockFailure = { act: 'publish' | 'withdraw'; why: Omit<Refusal, 'kind'> & { kind: Refusal['kind'] | 'broken' }; was: string; at: string }
