// What an editor sets for the whole paper, and what stands there before she does.
import type { HijriShift } from '#lib/arabic/dates.ts'
import type { HouseWord } from '#lib/arabic/proofread/finding.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Level, RequirementName } from './checklist.ts'
import type { EditionName } from './edition.ts'
import type { Role } from './permissions.ts'

export type SettingValues = {
  /** The paper's name in each of its languages. */
  name: Record<Language, string>
  edition: EditionName
  hijriShift: HijriShift
  /** The address of an HLS stream; null: no live TV. */
  liveTv: { stream: string } | null
  /** How this paper spells what others spell otherwise: ترامب, not ترمب. */
  houseList: HouseWord[]
  /** Who must prove herself a second time, with a code from her phone, to work here. */
  secondFactor: Role[]
  /** What each requirement of the checklist does where it is not met; what is not named here does what it does at first. */
  checklist: Partial<Record<RequirementName, Level>>
}

export const settingsAtFirst: SettingValues = {
  name: { ar: 'مانشيت', en: 'Manshet' },
  edition: 'levant',
  hijriShift: 0,
  liveTv: null,
  houseList: [],
  secondFactor: [],
  checklist: {},
}

const LONGEST_ADDRESS = 2_000
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether readers' browsers may be sent there for live TV: an encrypted address without a password in it, or one on this machine for trying out. */
export function isStreamAddress(address: string) {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  return (protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.has(hostname))) && username === '' && password === ''
}
