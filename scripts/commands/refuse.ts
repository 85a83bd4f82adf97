// How a command says no: one sentence, and an exit code that scripts notice.

export function refuse(sentence: string): never {
  console.error(`manshet: ${sentence}`)
  process.exit(1)
}
