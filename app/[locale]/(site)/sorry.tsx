import { getTranslations } from 'next-intl/server'
import { LatestStories } from '#components/site/latest-stories.tsx'
import { Sorry } from '#components/site/sorry.tsx'
import { listLatest } from '#db/published.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import { answerWith } from '#lib/platform/page-answer.ts'
import { headOfSorry } from './head.ts'
import { readLanguage, readPaper } from './read.ts'
import { Sheet } from './sheet.tsx'

const LATEST_STORIES = 6
const KEYS = { 404: 'missing', 500: 'broken', 503: 'busy' } as const
type Status = keyof typeof KEYS

/** The whole page that says why there is nothing here, under its true status. */
export async function SorryPage({ status }: { status: Status }) {
  answerWith(status)
  const language = await readLanguage()
  const t = await getTranslations('sorry')
  const { edition, sections } = await readPaper(language)
  const print = { edition, language }
  const latest = await listLatest(language, 1)
  return (
    <Sheet language={language}>
      <Sorry label={formatNumber(status, print)} title={t(`${KEYS[status]}Title`)} words={t(KEYS[status])} sections={sections} language={language}>
        <LatestStories cards={latest.cards.slice(0, LATEST_STORIES)} print={print} />
      </Sorry>
    </Sheet>
  )
}

export async function sorryHead(status: Status) {
  const t = await getTranslations('sorry')
  return headOfSorry(await readLanguage(), t(`${KEYS[status]}Title`))
}
