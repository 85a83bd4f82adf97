'use server'
import { revalidatePath } from 'next/cache'
import type { HouseAnswer } from '#components/newsroom/house-list/house-answer.ts'
import { addHouseWord, removeHouseWord } from '#db/settings.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../require-staff.ts'

const ROOM = '/admin/house-list'
const said = (form: FormData, name: string) => String(form.get(name) ?? '')

export async function addHouseWordAction(_: HouseAnswer, form: FormData): Promise<HouseAnswer> {
  const by = await requireStaff()
  const typed = { wrong: said(form, 'wrong'), right: said(form, 'right') }
  try {
    await addHouseWord({ ...typed, by, at: now() })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { refusal, typed }
  }
  revalidatePath(ROOM)
  return { done: { kind: 'added', wrong: typed.wrong.trim() } }
}

export async function removeHouseWordAction(form: FormData) {
  const by = await requireStaff()
  await removeHouseWord({ wrong: said(form, 'wrong'), by, at: now() })
  revalidatePath(ROOM)
}
