// One-time links: who may make them, what they open, and that they open it once.
import { beforeEach, describe, expect, test } from 'vitest'
import { getStaff } from '#db/staff.ts'
import { deactivateStaff } from '#db/staff-changes.ts'
import { addStaff, joinStaff, resetPassword } from '#db/staff-joining.ts'
import { askForReset, canAnybodySignIn, findLink, inviteStaff, linkForFirstAdministrator, listInvitations, makeResetLink, takeBackInvitation } from '#db/staff-links.ts'
import { signIn } from '#db/staff-sign-in.ts'
import { listTimeline } from '#db/timeline.ts'
import { now } from '#lib/platform/now.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { admin, atFirst, chief, givenPaper, minutesAfter, sections } from '#tests/given.ts'

const PASSWORD = 'حبر-ورق-2026 press'
const DAY = 24 * 60
const rima = { email: 'rima@paper.example', name: 'ريما خَليل' }

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  return removeDatabase
})

const invite = (given: Partial<Parameters<typeof inviteStaff>[0]> = {}) => inviteStaff({ ...rima, role: 'editor', sectionIds: [sections.world], by: admin, at: now(), ...given })
const join = (token: string, given: Partial<Parameters<typeof joinStaff>[0]> = {}) => joinStaff({ token, ...rima, password: PASSWORD, language: 'ar', at: now(), ...given })
const leadsNowhere = expect.objectContaining({ name: 'NotFound' })

describe('an invitation', () => {
  test('makes her who the administrator said, and is used up', async () => {
    const token = await invite()
    expect(await join(token, { email: 'somebody-else@paper.example' })).toBe(rima.email)
    expect(await signIn({ email: rima.email, password: PASSWORD, headers: new Headers() })).toEqual({ is: 'in' })
    expect(await getStaff(6)).toMatchObject({ email: rima.email, name: 'ريما خَليل', role: 'editor', sectionIds: [sections.world] })
    await expect(join(token)).rejects.toEqual(leadsNowhere)
    expect((await listTimeline('staff', 6)).map(entry => entry.act)).toEqual(['join'])
  })

  test('opens once, though two follow it at the same time', async () => {
    const token = await invite()
    const outcomes = await Promise.allSettled([join(token), join(token)])
    expect(outcomes.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('of its token only the hash is kept', async () => {
    const token = await invite()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(allThatIsStored())).not.toContain(token)
  })

  test('lasts seven days', async () => {
    const token = await invite()
    expect(await findLink('invite', token, minutesAfter(atFirst, 7 * DAY - 1))).not.toBeNull()
    expect(await findLink('invite', token, minutesAfter(atFirst, 7 * DAY))).toBeNull()
  })

  test('can be taken back, and a newer one to the same e-mail takes its place', async () => {
    const first = await invite()
    const second = await invite({ email: ' RIMA@paper.example' })
    await expect(join(first)).rejects.toEqual(leadsNowhere)
    const [under] = await listInvitations(now())
    expect(await listInvitations(now())).toHaveLength(1)
    await takeBackInvitation({ linkId: under!.id, by: admin, at: now() })
    await expect(join(second)).rejects.toEqual(leadsNowhere)
  })

  test.each([
    ['by a chief', { by: chief }, { name: 'NotAllowed' }],
    ['to an e-mail that somebody has', { email: 'chief@paper.example' }, { issues: [{ field: 'email', key: 'known' }] }],
    ['of an editor without sections', { sectionIds: [] }, { issues: [{ field: 'sectionIds', key: 'missing' }] }],
    ['as what does not exist', { role: 'king' as never }, { issues: [{ field: 'role', key: 'unfit' }] }],
  ])('is refused %s', async (_, wrong, refusal) => {
    await expect(invite(wrong)).rejects.toMatchObject(refusal)
  })

  test('keeps what is wrong with name and password together, and stays open', async () => {
    const token = await invite()
    await expect(join(token, { name: ' ', password: 'قصيرة' })).rejects.toMatchObject({
      issues: [
        { field: 'name', key: 'missing' },
        { field: 'password', key: 'too-short' },
      ],
    })
    expect(await findLink('invite', token, now())).not.toBeNull()
  })
})

describe('the first administrator', () => {
  test('has a link of an hour while nobody can sign in, a new one with each start', async () => {
    const first = (await linkForFirstAdministrator(now()))!
    const second = (await linkForFirstAdministrator(now()))!
    expect(await findLink('invite', first, now())).toBeNull()
    expect(await findLink('invite', second, minutesAfter(atFirst, 59))).not.toBeNull()
    expect(await findLink('invite', second, minutesAfter(atFirst, 60))).toBeNull()
    expect(await join(second, { email: 'Boss@Paper.example' })).toBe('boss@paper.example')
    expect(await getStaff(6)).toMatchObject({ role: 'admin' })
    expect(await canAnybodySignIn()).toBe(true)
    expect(await linkForFirstAdministrator(now())).toBeNull()
  })

  test('has none any more when somebody else has come in meanwhile', async () => {
    const token = (await linkForFirstAdministrator(now()))!
    await addStaff({ ...rima, role: 'reporter', password: PASSWORD, by: { machine: 'operator' }, at: now() })
    await expect(join(token, { email: 'boss@paper.example' })).rejects.toEqual(leadsNowhere)
  })
})

describe('a link to a new password', () => {
  const anotherPassword = 'كلمة أخرى تماما 7'
  const hire = () => addStaff({ ...rima, role: 'reporter', password: PASSWORD, by: admin, at: now() })

  test('changes it once and ends all sessions', async () => {
    const staffId = await hire()
    await signIn({ email: rima.email, password: PASSWORD, headers: new Headers() })
    const token = await makeResetLink({ staffId, by: admin, at: now() })
    await resetPassword({ token, password: anotherPassword, at: now() })
    expect(allThatIsStored().staff_session).toEqual([])
    expect(await signIn({ email: rima.email, password: PASSWORD, headers: new Headers() })).toEqual({ is: 'not-known' })
    expect(await signIn({ email: rima.email, password: anotherPassword, headers: new Headers() })).toEqual({ is: 'in' })
    await expect(resetPassword({ token, password: anotherPassword, at: now() })).rejects.toEqual(leadsNowhere)
  })

  test('asked for by nobody’s e-mail makes nothing', async () => {
    const before = allThatIsStored()
    expect(await askForReset('nobody@paper.example', now())).toBeNull()
    expect(allThatIsStored()).toEqual(before)
  })

  test('is worth nothing once she has left, and does not open an invitation’s door', async () => {
    const staffId = await hire()
    const asked = (await askForReset(rima.email, now()))!
    await expect(join(asked.token)).rejects.toEqual(leadsNowhere)
    await deactivateStaff({ staffId, by: admin, at: now() })
    await expect(resetPassword({ token: asked.token, password: anotherPassword, at: now() })).rejects.toEqual(leadsNowhere)
  })

  test('lasts a day', async () => {
    const staffId = await hire()
    const token = await makeResetLink({ staffId, by: admin, at: now() })
    expect(await findLink('reset', token, minutesAfter(atFirst, DAY - 1))).not.toBeNull()
    expect(await findLink('reset', token, minutesAfter(atFirst, DAY))).toBeNull()
  })
})
