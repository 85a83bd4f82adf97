'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Role } from '#lib/newsroom/permissions.ts'
import { wrongIn } from '../doors/form-answer.ts'
import { KeptForm } from '../doors/kept-form.client.tsx'
import { RoleFields, type SectionName } from './role-fields.tsx'
import { nothingYet, type StaffAction } from './staff-answer.ts'

type Given = { change: StaffAction; staffId: number; role: Role; sectionIds: readonly number[]; sections: readonly SectionName[] }

/** Another role, or other sections; it counts from her next step. */
export function RoleForm({ change, staffId, role, sectionIds, sections }: Given) {
  const [t, tDoors] = [useTranslations('newsroom.staff'), useTranslations('newsroom.doors')]
  const [answer, send, isSending] = useActionState(change, nothingYet)
  return (
    <KeptForm send={send} className="me-form">
      <input type="hidden" name="staff" value={staffId} />
      <RoleFields of={String(staffId)} role={role} sectionIds={sectionIds} sections={sections} wrong={wrongIn(answer, 'role', tDoors)} wrongSections={wrongIn(answer, 'sectionIds', tDoors)} />
      <div className="acts">
        <button type="submit" className="button small" aria-disabled={isSending || undefined}>
          {t('changeRole')}
        </button>
        {answer.isDone && (
          <p className="small" role="status">
            {tDoors('saved')}
          </p>
        )}
      </div>
    </KeptForm>
  )
}
