import { getTranslations } from 'next-intl/server'
import { Front } from '#components/front/front.tsx'
import { listFront } from '#db/published.ts'
import { frontPath } from '#lib/newsroom/urls.ts'
import { frontsInEachLanguage, headOf } from './head.ts'
import { readLanguage, readPaper } from './read.ts'
import { Sheet } from './sheet.tsx'

export default async function FrontPage() {
  const language = await readLanguage()
  const { edition, sections } = await readPaper(language)
  return (
    <Sheet language={language} isFront>
      <Front front={await listFront(language)} sections={sections} print={{ edition, language }} />
    </Sheet>
  )
}

export async function generateMetadata() {
  const language = await readLanguage()
  const t = await getTranslations('front')
  const { name } = await readPaper(language)
  return headOf({ language, title: null, description: t('description', { name }), path: frontPath(language), translations: frontsInEachLanguage(language) })
}
