import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Matter } from '#components/newsroom/me/me.tsx'
import { Invitations } from '#components/newsroom/staff/invitations.tsx'
import { InviteForm } from '#components/newsroom/staff/invite-form.client.tsx'
import { SecondFactorRoles } from '#components/newsroom/staff/second-factor-roles.client.tsx'
import { StaffList } from '#components/newsroom/staff/staff-list.tsx'
import { getEdition } from '#db/desk-list.ts'
import { listSecondFactorRoles } from '#db/staff.ts'
import { listStaff } from '#db/staff-changes.ts'
import { listInvitations } from '#db/staff-links.ts'
import { listSectionsToChoose } from '#db/working-copy.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../require-staff.ts'
import * as acts from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.staff'))('name') })

/** The staff's room: who works here, as what, and who is invited. For administrators. */
export default async function StaffPage() {
  const by = await requireStaff()
  if (!may(by, 'keep-staff')) notFound()
  const [t, locale] = [await getTranslations('newsroom.staff'), await getLocale()]
  const language = isLanguage(locale) ? locale : defaultLanguage
  const print = { edition: await getEdition(), language }
  const [sections, invitations] = [await listSectionsToChoose(language), await listInvitations(now())]
  return (
    <div className="me">
      <h1>{t('name')}</h1>
      <StaffList
        people={await listStaff(by)}
        selfId={by.staffId}
        sections={sections}
        print={print}
        now={now()}
        acts={{
          changeRole: acts.changeRoleAction,
          makeResetLink: acts.makeResetLinkAction,
          deactivate: acts.deactivateAction,
          reactivate: acts.reactivateAction,
          clearSecondFactor: acts.clearSecondFactorAction,
        }}
      />
      <Matter name={t('inviteSomebody')} text={t('inviteText')}>
        <InviteForm invite={acts.inviteAction} sections={sections} />
      </Matter>
      {invitations.length > 0 && (
        <Matter name={t('invitations')}>
          <Invitations invitations={invitations} takeBack={acts.takeBackInvitationAction} print={print} />
        </Matter>
      )}
      <Matter name={t('secondFactorFor')} text={t('secondFactorForText')}>
        <SecondFactorRoles change={acts.requireSecondFactorAction} chosen={await listSecondFactorRoles()} />
      </Matter>
    </div>
  )
}
