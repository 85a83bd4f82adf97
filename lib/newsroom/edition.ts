// An edition: which country's digits, month names, clock and weekend the paper uses. English pages keep the edition's clock and weekend.
import type { Language } from '#lib/i18n/routing.ts'

type Day = 'friday' | 'saturday' | 'sunday'
export type Edition = { locale: string; digits: 'arab' | 'latn'; timeZone: string; weekend: readonly [Day, Day] }

/** In what a page is printed. */
export type Print = { edition: Edition; language: Language }

const FRIDAY_SATURDAY = ['friday', 'saturday'] as const
const SATURDAY_SUNDAY = ['saturday', 'sunday'] as const

// Weekends by CLDR's weekData (supplementalData.xml): the Emirates since 2022, Tunisia and Morocco as Europe. A pan-Arab paper keeps what most of the
// League's states keep, and the plain month names of Cairo and the Gulf: the pair «نوفمبر/تشرين الثاني» of the broadcasters is too long for a card.
export const editions = {
  'pan-arab': { locale: 'ar-AE', digits: 'latn', timeZone: 'UTC', weekend: FRIDAY_SATURDAY },
  egypt: { locale: 'ar-EG', digits: 'arab', timeZone: 'Africa/Cairo', weekend: FRIDAY_SATURDAY },
  gulf: { locale: 'ar-AE', digits: 'latn', timeZone: 'Asia/Dubai', weekend: SATURDAY_SUNDAY },
  saudi: { locale: 'ar-SA', digits: 'arab', timeZone: 'Asia/Riyadh', weekend: FRIDAY_SATURDAY },
  levant: { locale: 'ar-SY', digits: 'arab', timeZone: 'Asia/Damascus', weekend: FRIDAY_SATURDAY },
  iraq: { locale: 'ar-IQ', digits: 'arab', timeZone: 'Asia/Baghdad', weekend: FRIDAY_SATURDAY },
  'maghreb-east': { locale: 'ar-TN', digits: 'latn', timeZone: 'Africa/Tunis', weekend: SATURDAY_SUNDAY },
  'maghreb-west': { locale: 'ar-MA', digits: 'latn', timeZone: 'Africa/Casablanca', weekend: SATURDAY_SUNDAY },
  sudan: { locale: 'ar-SD', digits: 'arab', timeZone: 'Africa/Khartoum', weekend: FRIDAY_SATURDAY },
  yemen: { locale: 'ar-YE', digits: 'arab', timeZone: 'Asia/Aden', weekend: FRIDAY_SATURDAY },
} as const satisfies Record<string, Edition>

export type EditionName = keyof typeof editions

/** The BCP 47 locale for `Intl` in this edition and language, its calendar and digits always named. */
export function localeOf(edition: Edition, language: Language, calendar: 'gregory' | 'islamic-umalqura' = 'gregory') {
  return language === 'ar' ? `${edition.locale}-u-ca-${calendar}-nu-${edition.digits}` : `en-GB-u-ca-${calendar}-nu-latn`
}
