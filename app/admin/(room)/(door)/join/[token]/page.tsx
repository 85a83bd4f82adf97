import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JoinForm } from '#components/newsroom/doors/join-form.client.tsx'
import { findLink } from '#db/staff-links.ts'
import { now } from '#lib/platform/now.ts'
import { joinAction } from './actions.ts'

type Asked = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.doors'))('welcome') })

export default async function JoinPage({ params }: Asked) {
  const { token } = await params
  const t = await getTranslations('newsroom.doors')
  const link = await findLink('invite', token, now())
  if (!link) {
    return (
      <>
        <h1>{t('linkOver')}</h1>
        <p>{t('invitationOverText')}</p>
        <a className="button" href="/admin/sign-in">
          {t('toSignIn')}
        </a>
      </>
    )
  }
  const role = (await getTranslations('newsroom.roles'))(link.role ?? 'viewer')
  return (
    <>
      <h1>{t('welcome')}</h1>
      <p>{t(link.email === '' ? 'firstAdministratorText' : 'joinText', { role })}</p>
      <JoinForm join={joinAction} token={token} email={link.email} name={link.name} />
    </>
  )
}
