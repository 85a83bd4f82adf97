import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddWordForm } from '#components/newsroom/house-list/add-word-form.client.tsx'
import { WordsTable } from '#components/newsroom/house-list/words-table.client.tsx'
import { getEdition } from '#db/desk-list.ts'
import { listHouseWords } from '#db/settings.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { requireStaff } from '../../../require-staff.ts'
import { addHouseWordAction, removeHouseWordAction } from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('newsroom.house'))('name') })

/** «لائحة الصحيفة»: how this paper spells what others spell otherwise. */
export default async function HouseListPage() {
  const staff = await requireStaff()
  if (!may(staff, 'keep-house-list')) notFound()
  const t = await getTranslations('newsroom.house')
  const words = (await listHouseWords()).toSorted((one, other) => one.wrong.localeCompare(other.wrong, 'ar'))
  return (
    <div className="house-list">
      <header>
        <h1>{t('name')}</h1>
        <p className="quiet">{t('about')}</p>
      </header>
      <AddWordForm add={addHouseWordAction} />
      <WordsTable words={words} print={{ edition: await getEdition(), language: staff.language }} remove={removeHouseWordAction} />
    </div>
  )
}
