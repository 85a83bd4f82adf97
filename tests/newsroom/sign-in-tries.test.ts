// How often somebody may try to get in.
import { beforeEach, describe, expect, test } from 'vitest'
import { close } from '#db/client.ts'
import { countTry, forgetTries } from '#db/sign-in-tries.ts'
import { addStaff } from '#db/staff-joining.ts'
import { signIn } from '#db/staff-sign-in.ts'
import { now } from '#lib/platform/now.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { admin, atFirst, givenPaper, minutesAfter, theClockSays } from '#tests/given.ts'

const PASSWORD = 'حبر-ورق-2026 press'
const rima = { email: 'rima@paper.example', name: 'ريما خَليل' }
const at = new Date(atFirst)
const tries = async (count: number, who: (n: number) => { account: string; address: string }) => {
  const waits: number[] = []
  for (let n = 0; n < count; n++) waits.push(await countTry(who(n), at))
  return waits
}

beforeEach(async () => {
  const removeDatabase = freshDatabase()
  await givenPaper()
  return removeDatabase
})

const attempt = (password: string, email = rima.email) => signIn({ email, password, headers: new Headers({ 'x-manshet-ip': '203.0.113.9' }) })

describe('tries at one account', () => {
  test('are ten in a quarter of an hour, from wherever they come', async () => {
    const waits = await tries(12, n => ({ account: rima.email, address: `203.0.113.${n}` }))
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 900, 900])
    expect(await countTry({ account: rima.email, address: '' }, minutesAfter(at, 14))).toBe(60)
    expect(await countTry({ account: rima.email, address: '' }, minutesAfter(at, 15))).toBe(0)
  })

  test('are counted also where many come at once, and a restart forgives nothing', async () => {
    const waits = await Promise.all(Array.from({ length: 30 }, () => countTry({ account: rima.email, address: '' }, at)))
    expect(waits.filter(wait => wait === 0)).toHaveLength(10)
    close()
    expect(await countTry({ account: rima.email, address: '' }, at)).toBe(900)
  })

  test('are told and counted alike whether somebody has it', async () => {
    await addStaff({ ...rima, role: 'reporter', password: PASSWORD, by: admin, at: now() })
    for (const email of [rima.email, 'nobody@paper.example']) {
      for (let n = 0; n < 10; n++) expect(await attempt('not the password', email)).toEqual({ is: 'not-known' })
      expect(await attempt('not the password', email)).toEqual({ is: 'too-often', wait: 900 })
    }
    expect(await attempt(PASSWORD)).toEqual({ is: 'too-often', wait: 900 })
    theClockSays(minutesAfter(atFirst, 15).toISOString())
    expect(await attempt(PASSWORD)).toEqual({ is: 'in' })
  })

  test('are forgotten once she is in', async () => {
    await addStaff({ ...rima, role: 'reporter', password: PASSWORD, by: admin, at: now() })
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 9; n++) expect(await attempt('not the password')).toEqual({ is: 'not-known' })
      expect(await attempt(PASSWORD)).toEqual({ is: 'in' })
    }
  })
})

describe('tries from one address', () => {
  test('are fifty, at whichever accounts', async () => {
    const waits = await tries(51, n => ({ account: `staff-${n}@paper.example`, address: '203.0.113.9' }))
    expect(waits.findIndex(wait => wait > 0)).toBe(50)
    expect(await countTry({ account: 'another@paper.example', address: '203.0.113.10' }, at)).toBe(0)
  })

  test('count for the whole network of an IPv6 address', async () => {
    const spellings = ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff::', '2001:db8:1:2:3:4:5:6']
    const waits = await tries(51, n => ({ account: `staff-${n}@paper.example`, address: spellings[n % 3]! }))
    expect(waits.findIndex(wait => wait > 0)).toBe(50)
    expect(await countTry({ account: 'another@paper.example', address: '2001:db8:1:3::1' }, at)).toBe(0)
  })

  test('do not count from this machine: behind an unnamed proxy it would be everybody', async () => {
    expect(await tries(60, n => ({ account: `staff-${n}@paper.example`, address: '127.0.0.1' }))).toEqual(Array(60).fill(0))
  })

  test('of which one succeeded weigh no more than before it', async () => {
    const who = { account: rima.email, address: '203.0.113.9' }
    for (let n = 0; n < 60; n++) {
      expect(await countTry(who, at)).toBe(0)
      await forgetTries(who)
    }
  })
})

test('nobody’s e-mail or address lies there in clear', async () => {
  await countTry({ account: rima.email, address: '203.0.113.9' }, at)
  expect(JSON.stringify(allThatIsStored().sign_in_try)).not.toMatch(/rima|203\.0/)
})
