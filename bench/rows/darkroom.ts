// How long the darkroom takes over one photograph, and how long a new paper takes to be planted with its pictures.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { folder, ROOT } from '../machine.ts'
import { alternate, kilobytes, median, milliseconds, ratioOf, times } from '../numbers.ts'
import { manshet } from '../paper.ts'
import { run } from '../processes.ts'
import type { Row } from '../row.ts'

const [WIDTH, HEIGHT] = [4_000, 3_000]
/** What sharp is asked for by default elsewhere: one width, one format. */
const PLAIN_WIDTH = 1_600
/** No figure is promised yet: the first quiet run decides what can be. */
const NO_TARGET = { target: 'none yet', isReached: true }

export const darkroom: Row = {
  name: 'darkroom',
  async measure({ rounds, isQuick }) {
    const photograph = path.join(folder, 'photograph.jpg')
    await takePhotograph(photograph)
    const dataDir = path.join(folder, 'darkroom')
    const measured = await alternate(rounds, { darkroom: () => developOnce(photograph, dataDir), plain: () => resizeOnce(photograph) })
    const files = renditionsIn(dataDir)
    rmSync(dataDir, { recursive: true })
    const planting = median(await plantings(isQuick ? 1 : rounds))
    return [
      {
        what: `one JPEG of 12 megapixels to ${files.length} renditions (AVIF, WebP, JPEG; whole and three crops; four widths), ${kilobytes(files.reduce((sum, { size }) => sum + size, 0))} in all`,
        figure: milliseconds(median(measured.darkroom)),
        yardstick: `a plain resize by sharp to one JPEG of ${PLAIN_WIDTH} px, in a process that stands: ${milliseconds(median(measured.plain))}`,
        ratio: times(ratioOf(measured.darkroom, measured.plain)),
        ...NO_TARGET,
      },
      {
        what: 'a new paper: 64 stories, their pictures drawn and developed',
        figure: milliseconds(planting),
        yardstick: '',
        ratio: '',
        ...NO_TARGET,
      },
    ]
  },
}

/** Soft shapes under fine grain: neither as easy as a drawing nor as hard as noise. */
async function takePhotograph(file: string) {
  const noise = (width: number, height: number, sigma: number) =>
    sharp({ create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma } } })
      .png()
      .toBuffer()
  const shapes = await sharp(await noise(WIDTH / 40, HEIGHT / 40, 60))
    .resize(WIDTH, HEIGHT)
    .toBuffer()
  const grain = await sharp(await noise(WIDTH, HEIGHT, 8)).toBuffer()
  await sharp(shapes)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toFile(file)
}

async function developOnce(photograph: string, dataDir: string) {
  rmSync(dataDir, { recursive: true, force: true })
  const script = `import { readFileSync } from 'node:fs'; import { developPicture } from '#lib/platform/darkroom.ts'; const bytes = readFileSync(${JSON.stringify(photograph)}); const since = performance.now(); await developPicture({ bytes }); console.log(performance.now() - since)`
  return Number(await run({ command: process.execPath, args: ['--input-type=module', '--eval', script], cwd: ROOT, env: { DATA_DIR: dataDir } }))
}

async function resizeOnce(photograph: string) {
  const since = performance.now()
  await sharp(photograph).resize(PLAIN_WIDTH).jpeg().toBuffer()
  return performance.now() - since
}

function renditionsIn(dataDir: string) {
  const media = path.join(dataDir, 'media')
  return readdirSync(media).flatMap(hash =>
    readdirSync(path.join(media, hash))
      .filter(name => name !== 'original')
      .map(name => statSync(path.join(media, hash, name))),
  )
}

async function plantings(rounds: number) {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    const dataDir = path.join(folder, 'new-paper')
    mkdirSync(dataDir)
    const since = performance.now()
    await manshet(dataDir, 'alert', '--off')
    taken.push(performance.now() - since)
    rmSync(dataDir, { recursive: true })
  }
  return taken
}
