import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChangePasswordForm } from '#components/newsroom/me/change-password-form.client.tsx'
import { LooksForm, Matter } from '#components/newsroom/me/me.tsx'
import { NameForm } from '#components/newsroom/me/name-form.client.tsx'
import { PasskeysList } from '#components/newsroom/me/passkeys-list.tsx'
import { SecondFactorSetUp } from '#components/newsroom/me/second-factor.client.tsx'
import { SecondFactorOn } from '#components/newsroom/me/second-factor-on.client.tsx'
import { SessionsList } from '#components/newsroom/me/sessions-list.tsx'
import { getEdition } from '#db/desk-list.ts'
import { listSecondFactorRoles } from '#db/staff.ts'
import { listPasskeys, listSessions } from '#db/staff-self.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { deviceOf } from '#lib/newsroom/device.ts'
import { STAFF_THEME } from '#lib/newsroom/staff-choices.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../require-staff.ts'
import { confirmSecondFactorAction, offerSecondFactorAction, removeSecondFactorAction, renewRecoveryCodesAction } from '../../../second-factor-actions.ts'
import { changeLooksAction, changeNameAction, changePasswordAction, endOtherSessionsAction, endSessionAction, removePasskeyAction } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.shell'))('me') })

export default async function MePage() {
  const by = await requireStaff()
  const [t, locale] = [await getTranslations('newsroom.doors'), await getLocale()]
  const print = { edition: await getEdition(), language: isLanguage(locale) ? locale : defaultLanguage }
  const role = (await getTranslations('newsroom.roles'))(by.role)
  return (
    <div className="me">
      <header className="me-head">
        <h1>
          <bdi>{by.name}</bdi>
        </h1>
        <p className="quiet">
          {role} · <bdi dir="ltr">{by.email}</bdi>
        </p>
      </header>
      <Matter name={t('yourName')}>
        <NameForm change={changeNameAction} name={by.name} />
      </Matter>
      <Matter name={t('looks')}>
        <LooksForm change={changeLooksAction} language={by.language} theme={(await cookies()).get(STAFF_THEME)?.value} />
      </Matter>
      <Matter name={t('password')} text={t('changePasswordText')}>
        <ChangePasswordForm change={changePasswordAction} email={by.email} />
      </Matter>
      <Matter name={t('secondFactor')} text={t('secondFactorText')}>
        <SecondFactorSetUp offer={offerSecondFactorAction} confirm={confirmSecondFactorAction} onward="/admin/me">
          {by.hasSecondFactor && <SecondFactorOn renew={renewRecoveryCodesAction} remove={removeSecondFactorAction} isRequired={(await listSecondFactorRoles()).includes(by.role)} />}
        </SecondFactorSetUp>
      </Matter>
      <Matter name={t('passkeys')} text={t('passkeysText')}>
        <PasskeysList passkeys={await listPasskeys(by.staffId)} nameOfNew={nameOf(await headers()) || t('passkey')} print={print} remove={removePasskeyAction} />
      </Matter>
      <Matter name={t('browsers')} text={t('browsersText')}>
        <SessionsList sessions={await listSessions(by.staffId, now())} hereId={by.sessionId} print={print} now={now()} end={endSessionAction} endOthers={endOtherSessionsAction} />
      </Matter>
    </div>
  )
}

/** Which device a key was made on is what tells it from the others. */
function nameOf(asked: Headers) {
  const { browser, system } = deviceOf(asked.get('user-agent'))
  return [browser, system].filter(Boolean).join(' · ')
}
