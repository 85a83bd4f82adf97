// How much memory each process may take for itself, as Node's flags. Plain JavaScript: scripts/prepare.mjs starts the edge on the machine's own Node.
// Without them a start's garbage stays: the edge rested at 240 MB instead of 120.
// Remembered pages are bytes outside the heap; what each needs inside it is less than half of them.

const REMEMBERED_AT_FIRST = 64

/** For `node … server/main.ts`; `pageMemory` is PAGE_MEMORY_MB as it stands in the environment. */
export const edgeHeap = (/** @type {string | undefined} */ pageMemory) => [
  '--max-semi-space-size=8',
  `--max-old-space-size=${128 + Math.round((Number(pageMemory) || REMEMBERED_AT_FIRST) / 2)}`,
  // Left to itself it collects after every 4 MB: half of what the edge did for a page that was not remembered.
  '--heap-growing-percent=40',
]

// What lives long is some 45 MB. A press left to itself lets the heap grow to 150 MB beside as much outside it; one held to 256 MB alone
// collects at every tenth page, for a quarter of its time. Three quarters more before each collection is between them: bench `miss`
// and `memory` pull from both sides.
export const pressHeap = ['--max-semi-space-size=16', '--max-old-space-size=256', '--heap-growing-percent=75']

/** One arena for all threads: compression on four threads kept 40 MB in arenas of their own (glibc). */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '1' }
