// What the slash menu offers for the letters typed behind the slash.
import { fold } from '#lib/arabic/fold.ts'
import { type Deed, slashMenu } from './acts.ts'
import type { Say } from './views/desk.ts'

/** Names and their other words begin with the letters, however they are spelled: «عنوان», «صوره», «اقتباس». */
export function offeredFor(typed: string, say: Say): Deed[] {
  const wanted = fold(typed)
  return slashMenu.filter(deed => {
    const words = fold(`${say(`act.${deed}`)} ${say(`alias.${deed}`)}`).split(/\s+/u)
    return words.some(word => word.startsWith(wanted) || word.replace(/^ال/u, '').startsWith(wanted))
  })
}
