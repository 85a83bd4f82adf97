'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Role, roles } from '#lib/newsroom/permissions.ts'
import { KeptForm } from '../doors/kept-form.client.tsx'
import { nothingYet, type StaffAction } from './staff-answer.ts'

/** Which roles must prove themselves a second time. */
export function SecondFactorRoles({ change, chosen }: { change: StaffAction; chosen: readonly Role[] }) {
  const [t, tRoles, tDoors] = [useTranslations('newsroom.staff'), useTranslations('newsroom.roles'), useTranslations('newsroom.doors')]
  const [answer, send, isSending] = useActionState(change, nothingYet)
  return (
    <KeptForm send={send} className="me-form">
      <fieldset>
        <legend className="only-read-out">{t('secondFactorFor')}</legend>
        <div className="checks">
          {roles.map(role => (
            <label key={role} className="check">
              <input type="checkbox" name="roles" value={role} defaultChecked={chosen.includes(role)} />
              {tRoles(role)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="acts">
        <button type="submit" className="button" aria-disabled={isSending || undefined}>
          {tDoors('save')}
        </button>
        {answer.isDone && <p role="status">{tDoors('saved')}</p>}
      </div>
    </KeptForm>
  )
}
