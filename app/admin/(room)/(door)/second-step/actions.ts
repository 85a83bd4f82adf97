'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SecondStepAnswer } from '#components/newsroom/doors/second-step-form.client.tsx'
import { takeSecondStep } from '#db/staff-sign-in.ts'
import { roomAfter, SIGN_IN } from '#lib/newsroom/way-in.ts'

/** Lets in who knows the password and has the phone, or a recovery code. */
export async function takeSecondStepAction(_: SecondStepAnswer, form: FormData): Promise<SecondStepAnswer> {
  const outcome = await takeSecondStep({ code: String(form.get('code') ?? ''), headers: await headers() })
  if (outcome === 'in') redirect(roomAfter(String(form.get('to') ?? '')))
  if (outcome === 'begin-again') redirect(`${SIGN_IN}?after=second-step`)
  return { wrong: outcome }
}
