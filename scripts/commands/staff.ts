// manshet staff invite EMAIL --role admin: the way into the newsroom from the command line; and who is in it.
import { defineCommand } from 'citty'
import { getPaper } from '#db/published.ts'
import { getSectionByName } from '#db/sections.ts'
import { listStaff } from '#db/staff-changes.ts'
import { inviteStaff, joinAddress, makeResetLink, resetAddress } from '#db/staff-links.ts'
import { defaultLanguage } from '#lib/i18n/routing.ts'
import { type Role, roles } from '#lib/newsroom/permissions.ts'
import { tidyEmail } from '#lib/newsroom/staff-rules.ts'
import { sendLetter } from '#lib/platform/mail.ts'
import { now } from '#lib/platform/now.ts'
import words from '#messages/ar.json' with { type: 'json' }
import { refuse } from './refuse.ts'

const by = { machine: 'operator' } as const
const REFUSALS: Record<string, string> = {
  'email missing': 'say the e-mail address: staff invite rima@paper.example --role reporter',
  'email unfit': 'this is not an e-mail address.',
  'email known': 'this e-mail has an account already.',
  'role unfit': `--role must be one of ${roles.join(', ')}.`,
  'sectionIds missing': 'an editor needs sections: --sections "العالمية,الاقتصاد".',
}

const email = { type: 'positional', description: 'The e-mail address', required: true } as const

const inviteCommand = defineCommand({
  meta: { name: 'invite', description: 'Makes a one-time link into the staff, prints it, and sends it where SMTP_URL is set.' },
  args: {
    email,
    role: { type: 'string', description: roles.join(', '), default: 'reporter' },
    sections: { type: 'string', description: 'The names of an editor’s sections, with commas' },
    name: { type: 'string', description: 'The name' },
  },
  async run({ args }) {
    const sectionIds = await Promise.all(
      (args.sections ?? '')
        .split(/[,،]/)
        .map(name => name.trim())
        .filter(Boolean)
        .map(sectionIdOf),
    )
    const token = await inWords(() => inviteStaff({ email: args.email, name: args.name, role: args.role as Role, sectionIds, by, at: now() }))
    const link = joinAddress(token)
    console.log(link)
    if (await sendInvitation(args.email, link)) console.log(`sent to ${args.email}.`)
  },
})

const resetCommand = defineCommand({
  meta: { name: 'reset', description: 'Makes a one-time link to a new password, and prints it.' },
  args: { email },
  async run({ args }) {
    const person = (await listStaff(by)).find(one => one.email === tidyEmail(args.email) && one.isActive) ?? refuse(`nobody who works here has the e-mail ${args.email}.`)
    console.log(resetAddress(await makeResetLink({ staffId: person.id, by, at: now() })))
  },
})

const listCommand = defineCommand({
  meta: { name: 'list', description: 'Who works here, as what.' },
  async run() {
    for (const { email, role, name, isActive } of await listStaff(by)) console.log([email, role, name, ...(isActive ? [] : ['has left'])].join('\t'))
  },
})

export const staffCommand = defineCommand({
  meta: { name: 'staff', description: 'Who is in the newsroom: invite, reset, list.' },
  subCommands: { invite: inviteCommand, reset: resetCommand, list: listCommand },
})

async function sectionIdOf(name: string) {
  return (await getSectionByName(defaultLanguage, name))?.sectionId ?? refuse(`there is no section called "${name}".`)
}

async function sendInvitation(to: string, link: string) {
  const { name: paper } = await getPaper(defaultLanguage)
  const fill = (text: string) => text.replaceAll('{paper}', paper).replaceAll('{link}', link)
  const { inviteSubject, inviteText } = words.newsroom.doors.letter
  return sendLetter({ to, subject: fill(inviteSubject), text: fill(inviteText) })
}

async function inWords<Result>(work: () => Promise<Result>) {
  try {
    return await work()
  } catch (error) {
    const issue = (error as { issues?: { field: string; key: string }[] }).issues?.[0]
    if (!issue) throw error
    refuse(REFUSALS[`${issue.field} ${issue.key}`] ?? `${issue.field}: ${issue.key}`)
  }
}
