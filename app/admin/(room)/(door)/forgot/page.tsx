import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '#components/newsroom/doors/forgot-form.client.tsx'
import { canSendMail } from '#lib/platform/mail.ts'
import { askForResetAction } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.doors'))('forgot') })

/** Where no letters go out, an administrator makes the link. */
export default async function ForgotPage() {
  const t = await getTranslations('newsroom.doors')
  return (
    <>
      <h1>{t('forgot')}</h1>
      {canSendMail ? <ForgotForm ask={askForResetAction} /> : <p>{t('forgotWithoutMail')}</p>}
      <p className="small">
        <a href="/admin/sign-in">{t('toSignIn')}</a>
      </p>
    </>
  )
}
