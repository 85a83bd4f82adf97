// Who comes into the newsroom, and who does not get a session.
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import { staff } from '#db/schema.ts'
import { getStaff } from '#db/staff.ts'
import { auth } from '#db/staff-auth.ts'
import { addStaff } from '#db/staff-joining.ts'
import { findSignedIn } from '#db/staff-sessions.ts'
import { signIn } from '#db/staff-sign-in.ts'
import { now } from '#lib/platform/now.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { admin, chief, givenPaper, sections } from '#tests/given.ts'

const PASSWORD = 'حبر-ورق-2026 press'
const newcomer = { email: 'Rima@Paper.Example', name: 'ريما خَليل', role: 'editor', sectionIds: [sections.world, sections.economy], password: PASSWORD } as const
const hire = (person: Partial<Parameters<typeof addStaff>[0]> = {}) => addStaff({ ...newcomer, sectionIds: [...newcomer.sectionIds], by: admin, at: now(), ...person })

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  return removeDatabase
})

/** The headers of a browser that has just signed in. */
async function signedInHeaders(email = newcomer.email) {
  const { headers } = await auth().api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true })
  return new Headers({
    cookie: headers
      .getSetCookie()
      .map(line => line.split(';', 1)[0])
      .join('; '),
  })
}

describe('a new member of the staff', () => {
  test('is who the administrator says, with the sections of an editor', async () => {
    const staffId = await hire()
    expect(await getStaff(staffId)).toEqual({ staffId, email: 'rima@paper.example', name: 'ريما خَليل', role: 'editor', sectionIds: [1, 3], language: 'ar', hasSecondFactor: false })
  })

  test.each([
    ['no e-mail', { email: ' ' }, [{ field: 'email', key: 'missing' }]],
    ['what is no e-mail', { email: 'rima at paper' }, [{ field: 'email', key: 'unfit' }]],
    ['an e-mail that is known, however it is written', { email: 'ADMIN@paper.example' }, [{ field: 'email', key: 'known' }]],
    ['no name', { name: '' }, [{ field: 'name', key: 'missing' }]],
    ['an editor of nothing', { sectionIds: [] }, [{ field: 'sectionIds', key: 'missing' }]],
    ['a section that is not there', { sectionIds: [99] }, [{ field: 'sectionIds', key: 'unfit' }]],
    ['a short password', { password: 'قصيرة' }, [{ field: 'password', key: 'too-short' }]],
    ['the e-mail as a password', { password: 'rima@paper.example' }, [{ field: 'password', key: 'is-email' }]],
  ])('is refused with %s', async (_, wrong, issues) => {
    await expect(hire(wrong)).rejects.toMatchObject({ issues })
  })

  test('cannot be made by a chief', async () => {
    await expect(hire({ by: chief })).rejects.toMatchObject({ name: 'NotAllowed' })
  })
})

describe('a session', () => {
  test('is had with the right password, and tells who she is now', async () => {
    const staffId = await hire()
    const headers = await signedInHeaders()
    expect(await findSignedIn(headers)).toMatchObject({ staffId, role: 'editor' })
    await transaction(async tx => void (await tx.update(staff).set({ role: 'reporter' }).where(eq(staff.id, staffId))))
    expect(await findSignedIn(headers)).toMatchObject({ staffId, role: 'reporter', sectionIds: [] })
  })

  test('ends at the next request when she is deactivated, and no new one begins', async () => {
    const staffId = await hire()
    const headers = await signedInHeaders()
    await transaction(async tx => void (await tx.update(staff).set({ isActive: false }).where(eq(staff.id, staffId))))
    expect(await findSignedIn(headers)).toBeNull()
    expect(await signIn({ email: newcomer.email, password: PASSWORD, headers: new Headers() })).toEqual({ is: 'not-known' })
  })

  test.each([
    ['a wrong password', newcomer.email, 'wrong-password-2026', 'not-known'],
    ['an unknown e-mail', 'nobody@paper.example', PASSWORD, 'not-known'],
    ['what is no e-mail', 'nobody', PASSWORD, 'not-known'],
    ['no e-mail', ' ', PASSWORD, 'email-missing'],
    ['no password', newcomer.email, '', 'password-missing'],
    ['a password of a million letters', newcomer.email, 'ا'.repeat(1_000_000), 'not-known'],
  ])('is not had with %s', async (_, email, password, outcome) => {
    await hire()
    expect(await signIn({ email, password, headers: new Headers() })).toEqual({ is: outcome })
  })

  test('is not read from a cookie that somebody has written himself', async () => {
    await hire()
    const headers = await signedInHeaders()
    expect(await findSignedIn(new Headers({ cookie: headers.get('cookie')!.replace(/.(?=;|$)/, letter => (letter === 'A' ? 'B' : 'A')) }))).toBeNull()
    expect(await findSignedIn(new Headers())).toBeNull()
  })
})
