// What can be said against a field; the words stand in `newsroom.issue`.
const KNOWN = ['missing', 'too_big', 'too_small', 'unsafe-link', 'unfit'] as const

export const isKnownIssue = (key: string): key is (typeof KNOWN)[number] => KNOWN.includes(key as (typeof KNOWN)[number])
