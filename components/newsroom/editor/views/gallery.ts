// Several pictures among the words, in an order of their own.
import type { PictureInStory } from '#lib/newsroom/body.ts'
import type { Desk } from './desk.ts'
import { button, element } from './dom.ts'
import { pictureWords } from './picture-words.ts'
import { placed } from './placed.ts'

const MOST = 60

export const galleryView = (desk: Desk) =>
  placed(({ node, write, remove }) => {
    const pictures = () => node().attrs.pictures as PictureInStory[]
    const list = element('ol', { class: 'gallery-pictures' })
    const rows: ReturnType<typeof pictureWords>[] = []

    const put = (change: (all: PictureInStory[]) => void) => {
      const all = [...pictures()]
      change(all)
      if (all.length === 0) remove()
      else write({ pictures: all })
    }
    const add = async () => {
      const chosen = pictures().length < MOST ? await desk.choosePicture() : null
      if (chosen) put(all => all.push(chosen))
    }
    const newRow = (at: number) => {
      const row = pictureWords(desk, words => put(all => void (all[at] = { ...all[at]!, ...words })))
      const swap = (other: number) =>
        put(all => {
          if (all[other]) [all[at], all[other]] = [all[other], all[at]!]
        })
      row.acts.append(
        button(desk.say('earlier'), () => swap(at - 1)),
        button(desk.say('later'), () => swap(at + 1)),
        button(desk.say('remove'), () => put(all => void all.splice(at, 1))),
      )
      list.append(element('li', {}, row.dom))
      return row
    }
    const dom = element('figure', { class: 'piece gallery', 'aria-label': desk.say('act.gallery') })
    const acts = element(
      'div',
      { class: 'acts', contenteditable: false },
      button(desk.say('addPicture'), () => void add()),
      button(desk.say('removeGallery'), remove),
    )
    dom.append(element('p', { class: 'piece-name', contenteditable: false }, desk.say('act.gallery')), list, acts)
    return {
      dom,
      show: ({ attrs }) => {
        const all = attrs.pictures as PictureInStory[]
        while (rows.length < all.length) rows.push(newRow(rows.length))
        while (rows.length > all.length) {
          rows.pop()
          list.lastChild?.remove()
        }
        for (const [at, picture] of all.entries()) rows[at]!.show(picture)
      },
    }
  })
