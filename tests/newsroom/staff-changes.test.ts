// What an administrator changes of others, and what somebody changes of herself.
import { beforeEach, describe, expect, test } from 'vitest'
import { getStaff, listSecondFactorRoles } from '#db/staff.ts'
import { auth } from '#db/staff-auth.ts'
import { changeRole, clearSecondFactor, deactivateStaff, listStaff, reactivateStaff, requireSecondFactor } from '#db/staff-changes.ts'
import { addStaff } from '#db/staff-joining.ts'
import { changeName, changePassword, endOtherSessions, endSession, listSessions } from '#db/staff-self.ts'
import { findSignedIn } from '#db/staff-sessions.ts'
import { listTimeline } from '#db/timeline.ts'
import { now } from '#lib/platform/now.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { admin, chief, editor, givenPaper, reporter, sections, viewer } from '#tests/given.ts'

const PASSWORD = 'حبر-ورق-2026 press'
const person = { email: 'rima@paper.example', name: 'ريما خَليل' }

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  return removeDatabase
})

const hire = () => addStaff({ ...person, role: 'reporter', password: PASSWORD, by: admin, at: now() })

async function aBrowser() {
  const { headers } = await auth().api.signInEmail({ body: { email: person.email, password: PASSWORD }, returnHeaders: true })
  return new Headers({
    cookie: headers
      .getSetCookie()
      .map(line => line.split(';', 1)[0])
      .join('; '),
  })
}

describe('an administrator', () => {
  test('gives another role; it counts from the next request of an open session', async () => {
    const staffId = await hire()
    const browser = await aBrowser()
    await changeRole({ staffId, role: 'editor', sectionIds: [sections.politics], by: admin, at: now() })
    expect(await findSignedIn(browser)).toMatchObject({ role: 'editor', sectionIds: [sections.politics] })
    await changeRole({ staffId, role: 'viewer', sectionIds: [sections.politics], by: admin, at: now() })
    expect(await findSignedIn(browser)).toMatchObject({ role: 'viewer', sectionIds: [] })
    expect((await listTimeline('staff', staffId)).map(({ act, details }) => [act, details])).toEqual([
      ['change-role', { before: 'editor', after: 'viewer', sectionIds: [sections.politics] }],
      ['change-role', { before: 'reporter', after: 'editor', sectionIds: [sections.politics] }],
      ['join', { email: person.email, role: 'reporter' }],
    ])
  })

  test('ends somebody’s work: her sessions end at once, and nobody signs in with her password', async () => {
    const staffId = await hire()
    const browser = await aBrowser()
    await deactivateStaff({ staffId, by: admin, at: now() })
    expect(await findSignedIn(browser)).toBeNull()
    expect(allThatIsStored().staff_session).toEqual([])
    await expect(aBrowser()).rejects.toMatchObject({ statusCode: 401 })
    await reactivateStaff({ staffId, by: admin, at: now() })
    expect(await findSignedIn(await aBrowser())).toMatchObject({ staffId })
  })

  test.each([
    ['demoted', () => changeRole({ staffId: admin.staffId, role: 'chief', sectionIds: [], by: admin, at: now() }), 'role'],
    ['deactivated', () => deactivateStaff({ staffId: admin.staffId, by: admin, at: now() }), 'isActive'],
  ])('who is the last cannot be %s; with another she can', async (_, change, field) => {
    await expect(change()).rejects.toMatchObject({ issues: [{ field, key: 'last-administrator' }] })
    expect(await getStaff(admin.staffId)).toMatchObject({ role: 'admin' })
    await changeRole({ staffId: chief.staffId, role: 'admin', sectionIds: [], by: admin, at: now() })
    await change()
    expect((await getStaff(admin.staffId))?.role).not.toBe('admin')
  })

  test('an administrator who has left does not count as another', async () => {
    await changeRole({ staffId: chief.staffId, role: 'admin', sectionIds: [], by: admin, at: now() })
    await deactivateStaff({ staffId: chief.staffId, by: admin, at: now() })
    await expect(deactivateStaff({ staffId: admin.staffId, by: admin, at: now() })).rejects.toMatchObject({ name: 'NotReady' })
  })

  test('asks a second factor of a role: who lacks it is known by it', async () => {
    await hire()
    const browser = await aBrowser()
    expect(await findSignedIn(browser)).toMatchObject({ lacksSecondFactor: false })
    await requireSecondFactor({ roles: ['reporter', 'admin'], by: admin, at: now() })
    expect(await listSecondFactorRoles()).toEqual(['reporter', 'admin'])
    expect(await findSignedIn(browser)).toMatchObject({ lacksSecondFactor: true })
  })
})

describe.each([reporter, editor, chief, viewer])('$role', by => {
  test('changes nobody, and leaves nothing by trying', async () => {
    const before = allThatIsStored()
    for (const change of [
      () => changeRole({ staffId: by.staffId, role: 'admin', sectionIds: [], by, at: now() }),
      () => deactivateStaff({ staffId: admin.staffId, by, at: now() }),
      () => reactivateStaff({ staffId: admin.staffId, by, at: now() }),
      () => clearSecondFactor({ staffId: admin.staffId, by, at: now() }),
      () => requireSecondFactor({ roles: [], by, at: now() }),
    ]) {
      await expect(change()).rejects.toMatchObject({ name: 'NotAllowed' })
    }
    await expect(listStaff(by)).rejects.toMatchObject({ name: 'NotAllowed' })
    expect(allThatIsStored()).toEqual(before)
  })
})

describe('somebody herself', () => {
  test('changes her password with the old one; only this browser stays signed in', async () => {
    await hire()
    const [here, elsewhere] = [await aBrowser(), await aBrowser()]
    const by = (await findSignedIn(here))!
    await expect(changePassword({ by, at: now(), old: 'غير صحيحة أبدا', password: 'جديدة تماما 2027' })).rejects.toMatchObject({ issues: [{ field: 'old', key: 'wrong' }] })
    await expect(changePassword({ by, at: now(), old: PASSWORD, password: person.email })).rejects.toMatchObject({ issues: [{ field: 'password', key: 'is-email' }] })
    expect(await findSignedIn(elsewhere)).not.toBeNull()
    await changePassword({ by, at: now(), old: PASSWORD, password: 'جديدة تماما 2027' })
    expect(await findSignedIn(here)).not.toBeNull()
    expect(await findSignedIn(elsewhere)).toBeNull()
  })

  test('sees her browsers and ends one, or all others; never a colleague’s', async () => {
    await hire()
    const [here, second, third] = [await aBrowser(), await aBrowser(), await aBrowser()]
    const [by, other] = [(await findSignedIn(here))!, (await findSignedIn(second))!]
    expect((await listSessions(by.staffId, now())).map(session => session.id).sort()).toEqual([1, 2, 3])
    await expect(endSession({ by: { ...by, staffId: reporter.staffId }, at: now(), sessionId: other.sessionId })).rejects.toMatchObject({ name: 'NotFound' })
    await endSession({ by, at: now(), sessionId: other.sessionId })
    expect(await findSignedIn(second)).toBeNull()
    await endOtherSessions({ by, at: now() })
    expect(await findSignedIn(third)).toBeNull()
    expect(await findSignedIn(here)).not.toBeNull()
  })

  test('changes her name; a sign that turns a line around unseen does not come into it', async () => {
    await hire()
    const by = (await findSignedIn(await aBrowser()))!
    await changeName({ by, at: now(), name: '  ريما \u202eليلخ\u202c  نور ' })
    expect((await getStaff(by.staffId))?.name).toBe('ريما ليلخ نور')
    await expect(changeName({ by, at: now(), name: 'ر'.repeat(81) })).rejects.toMatchObject({ issues: [{ field: 'name', key: 'too-long' }] })
  })
})
