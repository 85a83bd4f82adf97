// The log as it leaves the house: JSON Lines, an entry each, oldest first, with what its hash was made of (lib/newsroom/log-chain.ts).
import type { ChainedEntry } from './log-chain.ts'

/** One line, its end included. `at` is an ISO instant in UTC. */
export const exportLine = ({ id, act, subject, subjectId, by, byStaffId, at, details, previousHash, hash }: ChainedEntry & { id: number; hash: string | null }) =>
  `${JSON.stringify({ id, act, subject, subjectId, by, byStaffId, at: at.toISOString(), details, previousHash, hash })}\n`
