// The log's chain: how an entry is written down so that its hash tells whether it, or one before it, was changed.
//
// hash = SHA-256, in lower-case hexadecimal, over the UTF-8 bytes of the entry's canonical JSON:
//   {"act":…,"at":…,"by":…,"byStaffId":…,"details":…,"previousHash":…,"subject":…,"subjectId":…}
// Keys stand in the order of their UTF-16 code units at every depth, without spaces; `at` is an ISO instant in UTC with milliseconds; what is
// missing is null; a half of a surrogate pair is U+FFFD; `previousHash` is the hash of the entry before, null in the first of the chain.

export type ChainedEntry = {
  act: string
  subject: string
  subjectId: number | null
  by: string
  byStaffId: number | null
  at: Date
  details: unknown
  previousHash: string | null
}

/** The text that is hashed. */
export const canonicalEntry = ({ act, subject, subjectId, by, byStaffId, at, details, previousHash }: ChainedEntry) =>
  JSON.stringify(inOrder({ act, at: at.toISOString(), by, byStaffId, details: details ?? null, previousHash, subject, subjectId }))

function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key.toWellFormed(), inOrder(one)]))
}
