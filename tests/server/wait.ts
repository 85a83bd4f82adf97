// Waiting without guessing how long.

export const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Asks again and again until it is so; throws when it is not in time. Answers how many milliseconds it took. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, longest: number, every = 20) {
  const since = performance.now()
  while (!(await isSo())) {
    if (performance.now() - since > longest) throw new Error(`not so after ${longest} ms: ${isSo}`)
    await pause(every)
  }
  return Math.round(performance.now() - since)
}
