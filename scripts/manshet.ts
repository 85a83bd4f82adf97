// The operator's command line: npm run manshet -- COMMAND
import { type ArgsDef, type CommandDef, defineCommand, runMain } from 'citty'
import { close, databaseFile } from '#db/client.ts'
import { prepareDatabase, sentenceFor } from '#server/first-edition.ts'
import { refuse } from './commands/refuse.ts'

const main = defineCommand({
  meta: { name: 'manshet', description: 'The operator’s commands. Each takes --help.' },
  subCommands: {
    import: () => import('./commands/import.ts').then(module => inWords(module.importCommand)),
    alert: () => import('./commands/alert.ts').then(module => inWords(module.alertCommand)),
    live: () => import('./commands/live.ts').then(module => inWords(module.liveCommand)),
    empty: () => import('./commands/empty.ts').then(module => inWords(module.emptyCommand)),
    proofread: () => import('./commands/proofread.ts').then(module => module.proofreadCommand),
    search: () => import('./commands/search.ts').then(module => module.searchCommand),
    staff: () => import('./commands/staff.ts').then(module => module.staffCommand),
    log: () => import('./commands/log.ts').then(module => module.logCommand),
    plant: () => import('./commands/plant.ts').then(module => inWords(module.plantCommand)),
  },
  setup: () => (process.argv.some(word => word === '--help' || word === '-h') ? undefined : prepareDatabase()),
  cleanup: () => close(),
})

await runMain(main)

/** The command, which tells the operator of a full or failing disk in a sentence. */
function inWords<Args extends ArgsDef>(command: CommandDef<Args>): CommandDef<Args> {
  return {
    ...command,
    async run(context) {
      try {
        await command.run?.(context)
      } catch (error) {
        const sentence = sentenceFor(error)
        if (!sentence) throw error
        refuse(`${databaseFile} ${sentence}`)
      }
    },
  }
}
