// A picture with what this story says of it: caption, credit, alternative text. An empty field leaves the picture's own words.
import type { PictureInStory } from '#lib/newsroom/body.ts'
import { largestAddress, pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import type { Desk, KeptPicture } from './desk.ts'
import { element, field } from './dom.ts'

const WIDTH_IN_WORDS = 640

export function pictureWords({ say, pictureOf }: Desk, write: (words: Partial<PictureInStory>) => void) {
  const image = element('img', { alt: '', draggable: false })
  const frame = element('div', { class: 'picture-frame' }, image)
  const typed = (name: 'caption' | 'credit' | 'altText') => (value: string) => write({ [name]: value === '' ? null : value })
  const caption = field({ label: say('caption'), value: '', most: 1_000, isLong: true, onInput: typed('caption') })
  const credit = field({ label: say('credit'), value: '', most: 300, onInput: typed('credit') })
  const altText = field({ label: say('altText'), value: '', most: 1_000, isLong: true, onInput: typed('altText') })
  const acts = element('div', { class: 'acts' })
  const dom = element('div', { class: 'picture-words', contenteditable: false }, frame, element('div', { class: 'picture-fields' }, caption.dom, credit.dom, altText.dom, acts))
  let shown: number | null = null

  async function showPicture(mediaId: number) {
    const kept = await pictureOf(mediaId)
    if (shown !== mediaId) return
    frame.classList.toggle('is-missing', kept === null)
    if (!kept) return void (frame.dataset.missing = say('noPicture'))
    image.src = addressOf(kept)
    image.width = kept.width
    image.height = kept.height
    for (const [one, words] of [
      [caption, kept.caption],
      [credit, kept.credit],
      [altText, kept.altText],
    ] as const)
      one.hint(words)
  }

  const show = (picture: PictureInStory) => {
    caption.show(picture.caption ?? '')
    credit.show(picture.credit ?? '')
    altText.show(picture.altText ?? '')
    image.alt = picture.altText ?? ''
    if (shown === picture.mediaId) return
    shown = picture.mediaId
    void showPicture(picture.mediaId)
  }
  return { dom, acts, show }
}

const addressOf = (kept: KeptPicture) => {
  const width = renditionsOf(kept).find(one => one >= WIDTH_IN_WORDS)
  return width ? pictureAddress(kept, width, { format: 'webp' }) : largestAddress(kept)
}
