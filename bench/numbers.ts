// Medians, ratios, and how numbers are written.

export function median(values: number[]) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

type Measures<Name extends string> = Record<Name, () => Promise<number>>

/** Measures each in turn, so often as there are rounds, so that the machine's noise meets all of them; a first round is not counted. */
export async function alternate<Name extends string>(rounds: number, measures: Measures<Name>): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[]
  const measured = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>
  for (const name of names) await measures[name]()
  for (let round = 0; round < rounds; round++) for (const name of names) measured[name].push(await measures[name]())
  return measured
}

/** The median of the rounds' own ratios. */
export const ratioOf = (things: number[], yardsticks: number[]) => median(things.map((thing, round) => thing / (yardsticks[round] ?? Number.NaN)))

export const whole = (value: number) => Math.round(value).toLocaleString('en-US')
export const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`
export const perSecond = (rate: number) => `${whole(rate)}/s`
export const milliseconds = (time: number) => `${time < 10 ? time.toFixed(1) : whole(time)} ms`
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
export const megabytes = (bytes: number) => `${whole(bytes / 1024 / 1024)} MB`
