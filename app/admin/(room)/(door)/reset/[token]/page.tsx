import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ResetForm } from '#components/newsroom/doors/reset-form.client.tsx'
import { findLink } from '#db/staff-links.ts'
import { now } from '#lib/platform/now.ts'
import { resetAction } from './actions.ts'

type Asked = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.doors'))('newPassword') })

export default async function ResetPage({ params }: Asked) {
  const { token } = await params
  const t = await getTranslations('newsroom.doors')
  const link = await findLink('reset', token, now())
  if (!link) {
    return (
      <>
        <h1>{t('linkOver')}</h1>
        <p>{t('resetOverText')}</p>
        <a className="button" href="/admin/forgot">
          {t('forgot')}
        </a>
      </>
    )
  }
  return (
    <>
      <h1>{t('newPassword')}</h1>
      <p>{t('resetText')}</p>
      <ResetForm reset={resetAction} token={token} email={link.email} />
    </>
  )
}
