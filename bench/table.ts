// How figures are shown: a few lines each while they are measured, then one Markdown table, which the README quotes.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Figure } from './row.ts'

const NOTE = 'Each time stands beside a yardstick of the same run, in turn with it, median of 5; the ratio decides. `npm run bench` and `npm run bench:search` print them again.'

export function printFigure({ what, figure, yardstick, ratio, target, isReached }: Figure) {
  console.log(
    `${isReached ? '✓' : '✗'} ${what}\n    ${figure}${yardstick ? `   against   ${yardstick}` : ''}\n    ${ratio ? `${ratio}   ` : ''}target ${target}: ${isReached ? 'reached' : 'NOT reached'}`,
  )
}

export const printTable = (figures: Figure[]) => console.log(`\n${tableOf(figures)}`)

/** Writes the table with its date and machine to a file beside this one. */
export function writeFigures(name: string, figures: Figure[], machine: string) {
  const file = path.join(import.meta.dirname, name)
  writeFileSync(file, `${NOTE}\n\n${new Date().toISOString().slice(0, 10)}, ${machine}.\n\n${tableOf(figures)}\n`)
  console.log(`\nwritten to ${path.relative(process.cwd(), file)}`)
}

const tableOf = (figures: Figure[]) =>
  [
    '| what | figure | yardstick | ratio | target | reached |',
    '| --- | --- | --- | --- | --- | --- |',
    ...figures.map(({ what, figure, yardstick, ratio, target, isReached }) => `| ${[what, figure, yardstick, ratio, target, isReached ? 'yes' : '**no**'].join(' | ')} |`),
  ].join('\n')
