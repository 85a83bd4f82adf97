import { useTranslations } from 'next-intl'
import { formatDateTime } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Role } from '#lib/newsroom/permissions.ts'
import { ActButton } from './act-button.client.tsx'
import type { StaffAction } from './staff-answer.ts'

type Invitation = { id: number; email: string; role: Role | null; madeBy: string; expiresAt: Date }
type Given = { invitations: Invitation[]; takeBack: StaffAction; print: Print }

/** Invitations that nobody has followed yet. */
export function Invitations({ invitations, takeBack, print }: Given) {
  const [t, tRoles] = [useTranslations('newsroom.staff'), useTranslations('newsroom.roles')]
  return (
    <ul className="lines">
      {invitations.map(({ id, email, role, madeBy, expiresAt }) => (
        <li key={id} className="line">
          <div>
            <p>
              <bdi dir="ltr">{email}</bdi> <span className="quiet">{role && tRoles(role)}</span>
            </p>
            <p className="small quiet">{t.rich('invitedBy', { name: () => <bdi>{madeBy === 'operator' ? t('operator') : madeBy}</bdi>, until: formatDateTime(expiresAt, print) })}</p>
          </div>
          <ActButton act={takeBack} field="invitation" id={id} label={t('takeBack')} />
        </li>
      ))}
    </ul>
  )
}
