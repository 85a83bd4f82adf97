// Requests a second, by the clock and by the processor's time: a noisy machine, or a load generator that cannot ask faster, spoils only one of them.
import { alternate, median, perSecond, ratioOf } from './numbers.ts'
import type { Worker } from './processes.ts'

export type Rate = { byClock: number; byProcessor: number }

/** Measures what a load, which answers its requests and their rate, costs the server that it asks. */
export async function rateOf(server: Pick<Worker, 'cpuSeconds'>, load: () => Promise<{ requests: number; perSecond: number }>): Promise<Rate> {
  const before = server.cpuSeconds()
  const { requests, perSecond } = await load()
  return { byClock: perSecond, byProcessor: requests / (server.cpuSeconds() - before) }
}

/** Measures a thing and its yardstick in turn; the lower of the two ratios, by the clock and by the processor's time, counts. */
export async function compareRates(rounds: number, thing: () => Promise<Rate>, yardstick: () => Promise<Rate>) {
  const rates: Record<'thing' | 'yardstick', Rate[]> = { thing: [], yardstick: [] }
  const noting = (name: keyof typeof rates, measure: () => Promise<Rate>) => async () => {
    const rate = await measure()
    rates[name].push(rate)
    return rate.byClock
  }
  await alternate(rounds, { thing: noting('thing', thing), yardstick: noting('yardstick', yardstick) })
  const counted = (name: keyof typeof rates, by: keyof Rate) => rates[name].slice(-rounds).map(rate => rate[by])
  const ratio = Math.min(...(['byClock', 'byProcessor'] as const).map(by => ratioOf(counted('thing', by), counted('yardstick', by))))
  const words = (name: keyof typeof rates) => `${perSecond(median(counted(name, 'byClock')))} (${perSecond(median(counted(name, 'byProcessor')))} of processor time)`
  return { ratio, thing: median(counted('thing', 'byClock')), thingInWords: words('thing'), yardstickInWords: words('yardstick') }
}
