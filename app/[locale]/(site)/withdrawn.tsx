import { getTranslations } from 'next-intl/server'
import { RelatedStories } from '#components/article/related-stories.tsx'
import { Sorry } from '#components/site/sorry.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { WithdrawnStory } from '#db/published.ts'
import { answerWith } from '#lib/platform/page-answer.ts'
import { headOfSorry } from './head.ts'
import { readLanguage, readPaper, readRelated } from './read.ts'
import { Sheet } from './sheet.tsx'

const RELATED_STORIES = 4

/** What stands where a story was: that it is gone, and what to read instead. Nothing of its own words. */
export async function WithdrawnPage({ story: { id, sectionId, topicIds, at } }: { story: WithdrawnStory }) {
  answerWith(410)
  const language = await readLanguage()
  const t = await getTranslations('sorry')
  const { edition, sections } = await readPaper(language)
  return (
    <Sheet language={language}>
      <Sorry label={<Moment at={at} print={{ edition, language }} as="day" />} title={t('withdrawnTitle')} words={t('withdrawn')} sections={sections} language={language}>
        <RelatedStories cards={await readRelated({ id, language, sectionId, topicIds }, RELATED_STORIES)} />
      </Sorry>
    </Sheet>
  )
}

export async function withdrawnHead() {
  const t = await getTranslations('sorry')
  return headOfSorry(await readLanguage(), t('withdrawnTitle'))
}
