import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SecondStepForm } from '#components/newsroom/doors/second-step-form.client.tsx'
import { roomAfter } from '#lib/newsroom/way-in.ts'
import { getSignedIn } from '../../../require-staff.ts'
import { takeSecondStepAction } from './actions.ts'

type Asked = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.doors'))('secondStep') })

export default async function SecondStepPage({ searchParams }: Asked) {
  const { to } = await searchParams
  const room = roomAfter(typeof to === 'string' ? to : null)
  if (await getSignedIn()) redirect(room)
  const t = await getTranslations('newsroom.doors')
  return (
    <>
      <h1>{t('secondStep')}</h1>
      <p>{t('secondStepText')}</p>
      <SecondStepForm takeStep={takeSecondStepAction} to={room} />
      <p className="small">
        <a href="/admin/sign-in">{t('toSignIn')}</a>
      </p>
    </>
  )
}
