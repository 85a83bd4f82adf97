// The operator's command line: npm run manshet -- COMMAND
import { defineCommand, runMain } from 'citty'
import { close } from '#db/client.ts'
import { prepareDatabase } from '#server/first-edition.ts'

const main = defineCommand({
  meta: { name: 'manshet', description: 'The operator’s commands. Each takes --help.' },
  subCommands: {
    import: () => import('./commands/import.ts').then(module => module.importCommand),
    alert: () => import('./commands/alert.ts').then(module => module.alertCommand),
    live: () => import('./commands/live.ts').then(module => module.liveCommand),
    empty: () => import('./commands/empty.ts').then(module => module.emptyCommand),
    plant: () => import('./commands/plant.ts').then(module => module.plantCommand),
  },
  setup: () => (process.argv.some(word => word === '--help' || word === '-h') ? undefined : prepareDatabase()),
  cleanup: () => close(),
})

await runMain(main)
