import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PasskeySignIn } from '#components/newsroom/doors/passkey-sign-in.client.tsx'
import { SignInForm } from '#components/newsroom/doors/sign-in-form.client.tsx'
import { roomAfter } from '#lib/newsroom/way-in.ts'
import { getSignedIn } from '../../../require-staff.ts'
import { signInAction } from './actions.ts'

type Asked = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.doors'))('signIn') })

export default async function SignInPage({ searchParams }: Asked) {
  const { to, after } = await searchParams
  const room = roomAfter(typeof to === 'string' ? to : null)
  if (await getSignedIn()) redirect(room)
  const t = await getTranslations('newsroom.doors')
  return (
    <>
      <h1>{t('signIn')}</h1>
      {after === 'reset' && <p className="notice">{t('passwordChanged')}</p>}
      {after === 'second-step' && <p className="notice warn">{t('beginAgain')}</p>}
      <SignInForm signIn={signInAction} to={room} />
      <PasskeySignIn to={room} />
      <p className="small">
        <a href="/admin/forgot">{t('forgot')}</a>
      </p>
    </>
  )
}
