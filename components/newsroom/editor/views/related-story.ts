// «اقرأ أيضًا»: another story of this paper, by the headline that readers will see.
import type { Desk } from './desk.ts'
import { button, element } from './dom.ts'
import { placed } from './placed.ts'

export const relatedStoryView = ({ say, storyOf }: Desk) =>
  placed(({ remove }) => {
    const headline = element('b', {})
    const dom = element(
      'figure',
      { class: 'piece related-story', contenteditable: false, 'aria-label': say('act.relatedStory') },
      element('p', { class: 'piece-name' }, say('act.relatedStory')),
      headline,
      element('div', { class: 'acts' }, button(say('remove'), remove)),
    )
    let shown: number | null = null
    const showStory = async (articleId: number) => {
      const story = await storyOf(articleId)
      if (shown !== articleId) return
      headline.textContent = story?.headline ?? say('noStory')
      headline.classList.toggle('wrong', story === null)
    }
    return {
      dom,
      show: ({ attrs }) => {
        if (shown === attrs.articleId) return
        shown = attrs.articleId as number
        void showStory(shown)
      },
    }
  })
