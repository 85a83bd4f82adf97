'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Role } from '#lib/newsroom/permissions.ts'
import { Field } from '../doors/field.tsx'
import { wrongIn } from '../doors/form-answer.ts'
import { KeptForm } from '../doors/kept-form.client.tsx'
import { OneTimeLink } from './one-time-link.client.tsx'
import { RoleFields, type SectionName } from './role-fields.tsx'
import { nothingYet, type StaffAction } from './staff-answer.ts'

/** Who is to come, and as what. */
export function InviteForm({ invite, sections }: { invite: StaffAction; sections: readonly SectionName[] }) {
  const [t, tDoors] = [useTranslations('newsroom.staff'), useTranslations('newsroom.doors')]
  const [answer, send, isSending] = useActionState(invite, nothingYet)
  const wrong = (field: string) => wrongIn(answer, field, tDoors)
  return (
    <>
      <KeptForm send={send} className="me-form">
        <Field name="email" type="email" dir="ltr" label={tDoors('email')} said={answer.said.email} autoComplete="off" wrong={wrong('email')} />
        <Field name="name" dir="auto" label={t('nameIfKnown')} said={answer.said.name} autoComplete="off" wrong={wrong('name')} />
        <RoleFields of="new" role={(answer.said.role as Role | undefined) ?? 'reporter'} sectionIds={[]} sections={sections} wrong={wrong('role')} wrongSections={wrong('sectionIds')} />
        {wrong('all') && (
          <p className="wrong" role="alert">
            {wrong('all')}
          </p>
        )}
        <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
          {t('invite')}
        </button>
      </KeptForm>
      {answer.link && <OneTimeLink link={answer.link} text={t(answer.isSent ? 'invitationSent' : 'invitationMade')} />}
    </>
  )
}
