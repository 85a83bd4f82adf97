// What a row of the bench measures with, and what it answers.
export type Settings = {
  /** Each time is measured so often, in turn with its yardstick; the median counts. */
  rounds: number
  /** How long one run of a load lasts. */
  seconds: number
  isQuick: boolean
}

/** One line of the table. `target` is the issue's; `yardstick` was measured in the same run unless it says otherwise. */
export type Figure = { what: string; figure: string; yardstick: string; ratio: string; target: string; isReached: boolean }

export type Row = { name: string; measure: (settings: Settings) => Promise<Figure[]> }
