// The door to the darkroom: a child process for each picture, ended when it takes too much. A hostile file costs one upload, not the paper.
import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { type PictureIssue, UnusablePicture } from '#lib/newsroom/refusals.ts'
import { log } from './log.ts'
import { ORIGINAL, writePicture } from './media-store.ts'

/** The original as it came; the point that crops keep, as fractions from the upper left. */
export type Negative = { bytes: Uint8Array; focalX?: number; focalY?: number }
/** `colour` is the mean of all its pixels: `#rrggbb`. Width and height are the picture's, upright. */
export type Developed = { hash: string; type: string; width: number; height: number; colour: string; focalX: number; focalY: number }
/** What the child answers. */
export type Print = Pick<Developed, 'type' | 'width' | 'height' | 'colour'> & { files: Map<string, Uint8Array> }
export type Answer = { print: Print } | { issue: PictureIssue }

/** `megabytes` is what a picture may take beside the process itself. */
type Limits = { seconds: number; megabytes: number }

// Next's bundle has no folder of its own; the press runs in the paper's.
const CHILD = path.resolve(/*turbopackIgnore: true*/ import.meta.dirname ?? 'lib/platform', '../../server/darkroom.ts')
/** 50 million pixels as a progressive JPEG without subsampling, the costliest that a camera makes, take 400 MB. */
const LIMITS: Limits = { seconds: 60, megabytes: 700 }
/** Node reserves so much of what counts as data before it does anything; 90 MB of it lie in memory. */
const MEGABYTES_OF_NODE = 650
const HEAVIEST = 40 * 1024 * 1024
const MOST_AT_ONCE = 2

/**
 * Data in KB (RLIMIT_DATA of setrlimit(2)) and seconds of processor; no core is dumped; where the machine's memory ends, the kernel takes
 * this process before the paper. A system that knows none of these has the clock.
 */
const WITHIN_LIMITS = 'ulimit -c 0; ulimit -d "$1"; ulimit -t "$2"; { echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null; shift 2; exec "$@"'

/** The first 32 hexadecimal digits of the SHA-256: they name a picture's folder and its address. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** Makes every rendition of a picture and puts them into the media store; throws UnusablePicture for a file that it cannot use. At most two are at work. */
export async function developPicture({ bytes, focalX = 0.5, focalY = 0.5 }: Negative, limits = LIMITS): Promise<Developed> {
  if (bytes.length === 0) throw new UnusablePicture('empty')
  if (bytes.length > HEAVIEST) throw new UnusablePicture('too-heavy')
  const { files, ...print } = await inTurn(() => askChild({ bytes, focalX, focalY }, limits))
  const hash = hashOf(bytes)
  await writePicture(hash, files.set(ORIGINAL, bytes))
  return { hash, ...print, focalX, focalY }
}

const waiting: (() => void)[] = []
let atWork = 0

async function inTurn<Result>(work: () => Promise<Result>) {
  if (atWork >= MOST_AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve))
  else atWork++
  try {
    return await work()
  } finally {
    // The place passes to the next, or is given up.
    const next = waiting.shift()
    if (next) next()
    else atWork--
  }
}

async function askChild(negative: Required<Negative>, limits: Limits) {
  const child = startChild(limits)
  const said: string[] = []
  child.stderr?.on('data', part => said.push(String(part)))
  const impatience = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1000)
  try {
    const answer = await answerOf(child, negative)
    if (!answer) log.warn({ exitCode: child.exitCode, signal: child.signalCode, said: said.join('').slice(-2_000) }, 'the darkroom ended over a picture')
    if (!answer) throw new UnusablePicture('too-costly')
    if ('issue' in answer) throw new UnusablePicture(answer.issue)
    return answer.print
  } finally {
    clearTimeout(impatience)
    child.kill('SIGKILL')
  }
}

function startChild({ seconds, megabytes }: Limits) {
  const child = fork(CHILD, {
    execPath: '/bin/sh',
    execArgv: ['-c', WITHIN_LIMITS, 'sh', String((MEGABYTES_OF_NODE + megabytes) * 1024), String(Math.ceil(seconds)), process.execPath, '--max-old-space-size=64'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, MALLOC_ARENA_MAX: '2' },
  })
  // Readers go first.
  if (child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  return child
}

/** Undefined where the child ended without a word. */
function answerOf(child: ChildProcess, negative: Required<Negative>) {
  return new Promise<Answer | undefined>((resolve, reject) => {
    child.once('message', answer => resolve(answer as Answer))
    child.once('close', () => resolve(undefined))
    child.once('error', reject)
    // A child that has ended cannot be told anything: its end is its answer.
    child.send(negative, () => {})
  })
}
