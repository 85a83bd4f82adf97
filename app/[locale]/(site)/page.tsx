import { getTranslations } from 'next-intl/server'
import { locale as rootLocale } from 'next/root-params'
import { listFront } from '#db/published.ts'
export default async function Page() {
  const t = await getTranslations('site')
  const front = await listFront((await rootLocale()) as 'ar')
  return <main>{t('related')} {front.rails.length}</main>
}
