import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SecondFactorSetUp } from '#components/newsroom/me/second-factor.client.tsx'
import { FIRST_ROOM } from '#lib/newsroom/way-in.ts'
import { requireSignedIn } from '../../../require-staff.ts'
import { confirmSecondFactorAction, offerSecondFactorAction } from '../../../second-factor-actions.ts'
import { signOutAction } from '../../../sign-out.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.doors'))('secondFactor') })

/** For one of whom the paper asks a second factor that she has not set up: the only page that she reaches. */
export default async function SecondFactorPage() {
  const by = await requireSignedIn()
  // Not once it is on: the recovery codes still stand on the page then.
  if (!by.lacksSecondFactor && !by.hasSecondFactor) redirect(FIRST_ROOM)
  const t = await getTranslations('newsroom.doors')
  return (
    <>
      <h1>{t('secondFactor')}</h1>
      <p>{t('secondFactorAsked')}</p>
      <SecondFactorSetUp offer={offerSecondFactorAction} confirm={confirmSecondFactorAction} onward={FIRST_ROOM} />
      <form action={signOutAction}>
        <button type="submit" className="button quiet small">
          {t('signOut')}
        </button>
      </form>
    </>
  )
}
