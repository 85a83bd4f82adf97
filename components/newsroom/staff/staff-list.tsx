import { useTranslations } from 'next-intl'
import { formatRelative } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Role } from '#lib/newsroom/permissions.ts'
import { ActButton } from './act-button.client.tsx'
import type { SectionName } from './role-fields.tsx'
import { RoleForm } from './role-form.client.tsx'
import type { StaffAction } from './staff-answer.ts'

export type StaffLine = { id: number; name: string; email: string; role: Role; sectionIds: number[]; isActive: boolean; hasSecondFactor: boolean; lastSeenAt: Date | null }
export type StaffActs = Record<'changeRole' | 'makeResetLink' | 'deactivate' | 'reactivate' | 'clearSecondFactor', StaffAction>
type Given = { people: StaffLine[]; selfId: number; sections: SectionName[]; acts: StaffActs; print: Print; now: Date }

/** Everybody, each with what an administrator can do for her folded away. */
export function StaffList({ people, selfId, sections, acts, print, now }: Given) {
  return (
    <ul className="lines staff-lines">
      {people.map(person => (
        <li key={person.id} className={person.isActive ? undefined : 'has-left'}>
          <details>
            <summary className="staff-line">
              <Who person={person} isSelf={person.id === selfId} />
              <What person={person} sections={sections} print={print} now={now} />
            </summary>
            <Acts person={person} sections={sections} acts={acts} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Who({ person, isSelf }: { person: StaffLine; isSelf: boolean }) {
  const t = useTranslations('newsroom.staff')
  return (
    <span className="staff-who">
      <strong>
        <bdi>{person.name}</bdi>
      </strong>
      {isSelf && <span className="quiet small">{t('you')}</span>}
      <bdi dir="ltr" className="quiet small">
        {person.email}
      </bdi>
    </span>
  )
}

function What({ person, sections, print, now }: { person: StaffLine; sections: SectionName[]; print: Print; now: Date }) {
  const [t, tRoles] = [useTranslations('newsroom.staff'), useTranslations('newsroom.roles')]
  const named = sections.filter(({ id }) => person.sectionIds.includes(id)).map(({ name }) => name)
  const seen = person.lastSeenAt ? t('lastSeen', { at: formatRelative(person.lastSeenAt, now, print) }) : t('neverSeen')
  return (
    <span className="staff-what">
      <span>
        {tRoles(person.role)}
        {person.role === 'editor' && named.length > 0 && <span className="quiet">: {named.join(print.language === 'ar' ? '، ' : ', ')}</span>}
      </span>
      <span className="small quiet">{person.isActive ? seen : t('hasLeft')}</span>
      <span className="small quiet">{person.hasSecondFactor && t('hasSecondFactor')}</span>
    </span>
  )
}

function Acts({ person, sections, acts }: { person: StaffLine; sections: SectionName[]; acts: StaffActs }) {
  const t = useTranslations('newsroom.staff')
  if (!person.isActive) {
    return (
      <div className="staff-acts">
        <ActButton act={acts.reactivate} field="staff" id={person.id} label={t('reactivate')} />
      </div>
    )
  }
  return (
    <div className="staff-acts">
      <RoleForm change={acts.changeRole} staffId={person.id} role={person.role} sectionIds={person.sectionIds} sections={sections} />
      <div className="staff-other-acts">
        <ActButton act={acts.makeResetLink} field="staff" id={person.id} label={t('makeResetLink')} linkText={t('resetLinkMade')} />
        {person.hasSecondFactor && (
          <ActButton act={acts.clearSecondFactor} field="staff" id={person.id} label={t('clearSecondFactor')} question={t('clearSecondFactorQuestion', { name: person.name })} />
        )}
        <ActButton act={acts.deactivate} field="staff" id={person.id} label={t('deactivate')} question={t('deactivateQuestion', { name: person.name })} isDanger />
      </div>
    </div>
  )
}
