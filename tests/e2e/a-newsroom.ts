// A newsroom to walk about in: a paper of its own with one member of the staff in each role, each a real browser away.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { listSectionNames } from '#db/sections.ts'
import { getStaff, type StaffMember } from '#db/staff.ts'
import { addStaff } from '#db/staff-joining.ts'
import { type Role, roles } from '#lib/newsroom/permissions.ts'
import { now } from '#lib/platform/now.ts'
import { type Paper, startPaper } from '../server/a-paper.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { watch } from './watch.ts'

export const PASSWORD = 'حبر-ورق-2026 press'
const NAMES: Record<Role, string> = { reporter: 'ليلى الشَّامي', editor: 'يوسف حدّاد', chief: 'سلمى الحُسيني', admin: 'نور Haddad', viewer: 'ضيف الدار' }
export const emailOf = (role: Role) => `${role}@paper.example`

type Kept = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>

/** A browser, a paper and its staff for a test file; all end with it. The editor is named for the first section alone. */
export function aNewsroom({ env = {} }: { env?: Record<string, string> } = {}) {
  let browser: Browser | undefined
  let paper: Paper | undefined
  const people = {} as Record<Role, StaffMember>
  const kept = new Map<Role, Kept>()
  const url = () => `http://localhost:${paper!.port}`

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
    // Its own address is plain http here: without SITE_URL the paper takes localhost and its port.
    paper = await startPaper({ env: { SITE_URL: '', ...env } })
    for (const role of roles) people[role] = await hire(role)
  })
  afterAll(async () => {
    await browser?.close()
    await paper?.end()
  })

  /** A page of a browser in which nobody is signed in. */
  const openDoor = async (options: BrowserContextOptions = {}) => watch(await (await browser!.newContext({ baseURL: url(), ...options })).newPage())

  /** A page of a browser in which somebody of this role is signed in, by the real form. */
  async function openAs(role: Role, options: BrowserContextOptions = {}) {
    if (!kept.has(role)) kept.set(role, await signInAs(role))
    return openDoor({ ...options, storageState: kept.get(role) })
  }

  async function signInAs(role: Role) {
    const { page } = await openDoor()
    await signInOn(page, emailOf(role))
    const state = await page.context().storageState()
    await page.context().close()
    return state
  }

  /** The paper ends (at once, by SIGKILL, as a machine does that loses its power); answers how to start it again at the same address. */
  async function end() {
    const { port } = paper!
    await paper!.end('SIGKILL')
    return async () => void (paper = await startPaper({ env: { SITE_URL: '', ...env }, port }))
  }

  return { url, end, paper: () => paper!, people, openDoor, openAs, browser: () => browser! }
}

/** Fills the real form and waits for the first room. */
export async function signInOn(page: Page, email: string, password = PASSWORD) {
  await page.goto('/admin/sign-in')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForURL(address => !address.pathname.startsWith('/admin/sign-in'))
}

async function hire(role: Role) {
  const sections = await listSectionNames('ar')
  const sectionIds = role === 'editor' ? [Math.min(...sections.map(row => row.sectionId))] : []
  const id = await addStaff({ email: emailOf(role), name: NAMES[role], role, sectionIds, password: PASSWORD, by: { machine: 'operator' }, at: now() })
  return (await getStaff(id))!
}
