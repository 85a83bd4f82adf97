// npm run bench [-- ROW …] [--quick], npm run bench:search: measures every row of a table again, each beside a yardstick of the same run.
import { describeMachine, installFromDebian } from './machine.ts'
import type { Figure, Row, Settings } from './row.ts'
import { againstNext } from './rows/against-next.ts'
import { besideRenders } from './rows/beside-renders.ts'
import { crowd } from './rows/crowd.ts'
import { darkroom } from './rows/darkroom.ts'
import { firstView } from './rows/first-view.ts'
import { grown } from './rows/grown.ts'
import { keystroke } from './rows/keystroke.ts'
import { lighthouse } from './rows/lighthouse.ts'
import { memory } from './rows/memory.ts'
import { miss } from './rows/miss.ts'
import { newsroomView } from './rows/newsroom-view.ts'
import { paint } from './rows/paint.ts'
import { plant } from './rows/plant.ts'
import { proofReading } from './rows/proofread.ts'
import { publish } from './rows/publish.ts'
import { remembered } from './rows/remembered.ts'
import { searchQuality } from './rows/search-quality.ts'
import { searchMillion, searchSpeed } from './rows/search-speed.ts'
import { shift } from './rows/shift.ts'
import { secondStart } from './rows/start.ts'
import { unknown } from './rows/unknown.ts'
import { writers } from './rows/writers.ts'
import { printFigure, printTable, writeFigures } from './table.ts'

const ROWS: Row[] = [
  remembered,
  againstNext,
  besideRenders,
  miss,
  firstView,
  paint,
  shift,
  lighthouse,
  grown,
  crowd,
  publish,
  unknown,
  memory,
  plant,
  darkroom,
  secondStart,
  newsroomView,
  keystroke,
  writers,
]
const SEARCH: Row[] = [searchQuality, searchSpeed, proofReading]
const BY_HAND: Row[] = [searchMillion]
const FULL: Settings = { rounds: 5, seconds: 4, isQuick: false }
const QUICK: Settings = { rounds: 3, seconds: 1, isQuick: true }

const isQuick = process.argv.includes('--quick')
const isSearch = process.argv.includes('--search')
const usual = isSearch ? SEARCH : ROWS
const all = [...ROWS, ...SEARCH, ...BY_HAND]
const names = process.argv.slice(2).filter(word => !word.startsWith('--'))
const strange = names.filter(name => !all.some(row => row.name === name))
if (strange.length > 0) {
  console.error(`bench: there is no row ${strange.join(', ')}. The rows: ${all.map(row => row.name).join(', ')}.`)
  process.exit(1)
}

installFromDebian({ nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux' })
const machine = describeMachine()
console.log(`bench: ${machine}`)
const figures: Figure[] = []
for (const row of names.length === 0 ? usual : all.filter(({ name }) => names.includes(name))) figures.push(...(await measure(row)))
printTable(figures)
if (names.length === 0 && !isQuick) writeFigures(isSearch ? 'search-figures.md' : 'figures.md', figures, machine)
process.exit(figures.every(figure => figure.isReached) ? 0 : 1)

async function measure(row: Row) {
  console.log(`\n── ${row.name} ──`)
  const since = performance.now()
  const measured = await row.measure(isQuick ? QUICK : FULL)
  for (const figure of measured) printFigure(figure)
  console.log(`   (${Math.round((performance.now() - since) / 1000)} s)`)
  return measured
}
