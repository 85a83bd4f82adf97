// A video or a post elsewhere, as a card: nothing of a stranger's runs in the newsroom either.
import { hostOf } from '#lib/newsroom/links.ts'
import type { AttributesOf } from '../nodes/cards.ts'
import type { Desk } from './desk.ts'
import { button, element, field } from './dom.ts'
import { placed } from './placed.ts'

export const linkCardView = ({ say }: Desk) =>
  placed(({ write, remove }) => {
    const kind = element('span', {})
    const address = element('a', { dir: 'ltr', target: '_blank', rel: 'noopener' })
    const title = field({
      label: say('cardTitle'),
      value: '',
      most: 300,
      // A card without words cannot be kept: it says its address until somebody writes something better.
      onInput: value => write({ title: value.trim() === '' ? (hostOf(address.href) ?? address.href).slice(0, 300) : value }),
    })
    const source = field({ label: say('cardSource'), value: '', most: 120, onInput: value => write({ source: value === '' ? null : value }) })
    const dom = element(
      'figure',
      { class: 'piece link-card', contenteditable: false, 'aria-label': say('act.linkCard') },
      element('p', { class: 'piece-name' }, kind, ' ', address),
      element('div', { class: 'card-fields' }, title.dom, source.dom),
      element('div', { class: 'acts' }, button(say('remove'), remove)),
    )
    return {
      dom,
      show: ({ attrs }) => {
        const card = attrs as AttributesOf<'linkCard'>
        kind.textContent = say(`kind.${card.kind}`)
        address.textContent = hostOf(card.href) ?? card.href
        address.href = card.href
        title.show(card.title)
        source.show(card.source ?? '')
      },
    }
  })
