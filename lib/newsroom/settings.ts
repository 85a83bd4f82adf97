// What an editor sets for the whole paper, and what stands there before she does.
import type { Language } from '#lib/i18n/routing.ts'
import type { EditionName } from './edition.ts'

export type SettingValues = {
  /** The paper's name in each of its languages. */
  name: Record<Language, string>
  edition: EditionName
  /** The address of an HLS stream; null: no live TV. */
  liveTv: { stream: string } | null
}

export const settingsAtFirst: SettingValues = {
  name: { ar: 'مانشيت', en: 'Manshet' },
  edition: 'levant',
  liveTv: null,
}
