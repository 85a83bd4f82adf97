// Letters out of the house, by SMTP where the operator has set one. Never awaited inside a transaction.
import type { Transporter } from 'nodemailer'
import { env } from './env.ts'
import { log } from './log.ts'

export type Letter = { to: string; subject: string; text: string }

export const canSendMail = env.smtpUrl !== null

let transporter: Transporter | undefined

/** Sends a letter; answers whether a server has taken it. A failure is the operator's to see, not the reader's. */
export async function sendLetter({ to, subject, text }: Letter) {
  if (env.smtpUrl === null) return false
  try {
    transporter ??= (await import('nodemailer')).createTransport(env.smtpUrl, { from: env.mailFrom })
    await transporter.sendMail({ to: { name: '', address: to }, subject, text })
    return true
  } catch (error) {
    log.error({ error }, 'a letter could not be sent')
    return false
  }
}
