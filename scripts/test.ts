// All the project's tests in their order, each step counted; the last line alone says how many passed, failed and were skipped.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Count = { passed: number; failed: number; skipped: number }
type Step = { name: string; isFast: boolean; run: () => Promise<Count> }

const ROOT = path.join(import.meta.dirname, '..')
const isLong = process.argv.includes('--long')
const isFast = process.argv.includes('--fast')
const env = { ...process.env, ...(isLong && { TEST_LONG: '1' }) }
const reports = mkdtempSync(path.join(tmpdir(), 'manshet-reports-'))

const STEPS: Step[] = [
  { name: 'format and lint', isFast: true, run: () => tool('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']) },
  { name: 'types', isFast: true, run: () => tool('typescript/bin/tsc', ['-p', '.']) },
  { name: 'unused code', isFast: true, run: () => tool('knip/bin/knip.js', []) },
  { name: 'rules, text and database', isFast: true, run: () => vitest('vitest.config.ts') },
  { name: 'server', isFast: false, run: () => vitest('vitest.server.config.ts') },
  { name: 'browser', isFast: false, run: () => vitest('vitest.e2e.config.ts') },
]

const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const step of STEPS.filter(step => step.isFast || !isFast)) {
  console.log(`\n── ${step.name} ──`)
  const since = performance.now()
  const count = await step.run()
  console.log(`${step.name}: ${words(count)} in ${Math.round((performance.now() - since) / 1000)} s`)
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key]
}
rmSync(reports, { recursive: true, force: true })
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`\n${words(total)}`)

function words({ passed, failed, skipped }: Count) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A tool counts as one test. */
async function tool(script: string, args: string[]): Promise<Count> {
  const code = await runNode(script, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

async function vitest(config: string): Promise<Count> {
  const report = path.join(reports, `${config}.json`)
  const code = await runNode('vitest/vitest.mjs', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const count = readReport(report)
  // A file that could not even be loaded, or an error outside every test, is a failure too.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readReport(file: string): Count {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function runNode(script: string, args: string[]) {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio: 'inherit', env })
  return new Promise<number>(resolve => child.on('exit', code => resolve(code ?? 1)))
}
