import { getTranslations } from 'next-intl/server'
import { Front } from '#components/front/front.tsx'
import { listFaces, listFront, listMostRead } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath } from '#lib/newsroom/urls.ts'
import { frontsInEachLanguage, headOf } from './head.ts'
import { readLanguage, readPaper } from './read.ts'
import { Sheet } from './sheet.tsx'

export default async function FrontPage() {
  const language = await readLanguage()
  const { edition, sections } = await readPaper(language)
  const front = await listFront(language)
  const faces = await listFaces(front.rails.flatMap(rail => rail.stories.filter(story => story.kind === 'opinion')))
  return (
    <Sheet language={language} isFront>
      <Front front={front} sections={sections} faces={faces} mostRead={await readMostRead(language)} print={{ edition, language }} />
    </Sheet>
  )
}

/** Of the day; early in the morning or in a quiet paper, of the week. */
async function readMostRead(language: Language) {
  const ofToday = await listMostRead(language, 'day')
  return ofToday.length > 0 ? ofToday : listMostRead(language, 'week')
}

export async function generateMetadata() {
  const language = await readLanguage()
  const t = await getTranslations('front')
  const { name } = await readPaper(language)
  return headOf({ language, title: null, description: t('description', { name }), path: frontPath(language), translations: frontsInEachLanguage(language) })
}
