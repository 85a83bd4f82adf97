import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { LiveHead } from '#components/site/live-head.tsx'
import { LiveMeanwhile } from '#components/site/live-meanwhile.tsx'
import { LivePlayer } from '#components/site/live-player.tsx'
import { LiveSilence } from '#components/site/live-silence.tsx'
import { getLiveTv, listLatest } from '#db/published.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import { allowStream } from '#lib/platform/page-answer.ts'
import { headOf, otherThan } from '../head.ts'
import { readLanguage, readPaper } from '../read.ts'
import { Sheet } from '../sheet.tsx'

const STORIES_MEANWHILE = 6

export default async function LivePage() {
  const language = await readLanguage()
  const { name, edition } = await readPaper(language)
  const live = await readLiveTv()
  const { cards } = await listLatest(language, 1)
  if (live) allowStream(live.stream)
  return (
    <Sheet language={language} translationPath={pathIn(otherThan(language), '/live')}>
      <div className="page live">
        <LiveHead language={language} />
        <div>{live ? <LivePlayer stream={live.stream} paperName={name} /> : <LiveSilence paperName={name} />}</div>
        <LiveMeanwhile cards={cards.slice(0, STORIES_MEANWHILE)} print={{ edition, language }} />
      </div>
      <script type="module" src="/reader/close.js" />
    </Sheet>
  )
}

export async function generateMetadata() {
  const language = await readLanguage()
  const { name } = await readPaper(language)
  const site = await getTranslations('site')
  const t = await getTranslations('live')
  const translations = [{ language: otherThan(language), path: pathIn(otherThan(language), '/live') }]
  return headOf({ language, title: site('liveTv'), description: t('description', { name }), path: pathIn(language, '/live'), translations })
}

const readLiveTv = cache(getLiveTv)
