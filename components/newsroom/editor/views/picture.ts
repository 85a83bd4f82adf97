// One picture among the words.
import type { PictureInStory } from '#lib/newsroom/body.ts'
import type { Desk } from './desk.ts'
import { button, element } from './dom.ts'
import { pictureWords } from './picture-words.ts'
import { placed } from './placed.ts'

export const pictureView = (desk: Desk) =>
  placed(({ write, remove }) => {
    const words = pictureWords(desk, write)
    const change = async () => {
      const chosen = await desk.choosePicture()
      if (chosen) write(chosen)
    }
    words.acts.append(
      button(desk.say('changePicture'), () => void change()),
      button(desk.say('remove'), remove),
    )
    return { dom: element('figure', { class: 'piece', 'aria-label': desk.say('act.picture') }, words.dom), show: node => words.show(node.attrs as PictureInStory) }
  })
