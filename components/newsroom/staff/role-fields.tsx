import { useTranslations } from 'next-intl'
import { type Role, roles } from '#lib/newsroom/permissions.ts'

export type SectionName = { id: number; name: string }
type Given = { of: string; role: Role; sectionIds: readonly number[]; sections: readonly SectionName[]; wrong: string | null; wrongSections: string | null }

/** The role, and for an editor her sections: the sheet shows them where the role is chosen. */
export function RoleFields({ of, role, sectionIds, sections, wrong, wrongSections }: Given) {
  const [t, tRoles] = [useTranslations('newsroom.staff'), useTranslations('newsroom.roles')]
  const [roleId, wrongId] = [`role-${of}`, `role-wrong-${of}`]
  return (
    <div className="role-fields">
      <div className="field">
        <label htmlFor={roleId}>{t('role')}</label>
        <select className="input" id={roleId} name="role" defaultValue={role} aria-invalid={wrong !== null || undefined} aria-describedby={wrong ? wrongId : undefined}>
          {roles.map(one => (
            <option key={one} value={one}>
              {tRoles(one)}
            </option>
          ))}
        </select>
        {wrong && (
          <p className="wrong" id={wrongId} role="alert">
            {wrong}
          </p>
        )}
      </div>
      <fieldset className="sections-of-editor">
        <legend className="label">{t('sectionsOfEditor')}</legend>
        <div className="checks">
          {sections.map(({ id, name }) => (
            <label key={id} className="check">
              <input type="checkbox" name="sectionIds" value={id} defaultChecked={sectionIds.includes(id)} />
              {name}
            </label>
          ))}
        </div>
        {wrongSections && (
          <p className="wrong" role="alert">
            {wrongSections}
          </p>
        )}
      </fieldset>
    </div>
  )
}
