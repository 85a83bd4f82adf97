// How much memory each process may take for itself, as Node's flags. Plain JavaScript: scripts/prepare.mjs starts the edge on the machine's own Node.
// Without them a start's garbage stays: the edge rested at 240 MB instead of 120.
// Remembered pages are bytes outside the heap; what each needs inside it is less than half of them.

const REMEMBERED_AT_FIRST = 64

/** For `node … server/main.ts`; `pageMemory` is PAGE_MEMORY_MB as it stands in the environment. */
export const edgeHeap = (/** @type {string | undefined} */ pageMemory) => ['--max-semi-space-size=8', `--max-old-space-size=${128 + Math.round((Number(pageMemory) || REMEMBERED_AT_FIRST) / 2)}`]

// Unbounded it renders a sixth faster and rests 100 MB higher (measured: 12.7 against 15 ms of processor time a page).
export const pressHeap = ['--max-semi-space-size=8', '--max-old-space-size=256']

/** One arena for all threads: compression on four threads kept 40 MB in arenas of their own (glibc). */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '1' }
