// Somebody of a role, signed in without a browser: her cookie as it would be sent.
import { listSectionNames } from '#db/sections.ts'
import { getStaff, type StaffMember } from '#db/staff.ts'
import { auth } from '#db/staff-auth.ts'
import { addStaff } from '#db/staff-joining.ts'
import type { Role } from '#lib/newsroom/permissions.ts'
import { now } from '#lib/platform/now.ts'

const PASSWORD = 'حبر-ورق-2026 press'

/** Hires her into this test file's paper and signs her in; an editor is named for every section. */
export async function signedIn(role: Role, name = 'سلمى الحُسيني'): Promise<{ cookie: string; by: StaffMember }> {
  const email = `${role}-${crypto.randomUUID()}@paper.example`
  const sectionIds = role === 'editor' ? [...new Set((await listSectionNames('ar')).map(row => row.sectionId))] : []
  const staffId = await addStaff({ email, name, role, sectionIds, password: PASSWORD, by: { machine: 'operator' }, at: now() })
  const answer = await auth().api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true })
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
  return { cookie, by: (await getStaff(staffId))! }
}
