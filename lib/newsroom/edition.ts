// An edition: which country's digits, month names and clock the paper uses. English pages keep the edition's clock.
import type { Language } from '#lib/i18n/routing.ts'

export type Edition = { locale: string; digits: 'arab' | 'latn'; timeZone: string }

export const editions = {
  'pan-arab': { locale: 'ar-AE', digits: 'latn', timeZone: 'UTC' },
  egypt: { locale: 'ar-EG', digits: 'arab', timeZone: 'Africa/Cairo' },
  gulf: { locale: 'ar-AE', digits: 'latn', timeZone: 'Asia/Dubai' },
  saudi: { locale: 'ar-SA', digits: 'arab', timeZone: 'Asia/Riyadh' },
  levant: { locale: 'ar-SY', digits: 'arab', timeZone: 'Asia/Damascus' },
  iraq: { locale: 'ar-IQ', digits: 'arab', timeZone: 'Asia/Baghdad' },
  'maghreb-east': { locale: 'ar-TN', digits: 'latn', timeZone: 'Africa/Tunis' },
  'maghreb-west': { locale: 'ar-MA', digits: 'latn', timeZone: 'Africa/Casablanca' },
  sudan: { locale: 'ar-SD', digits: 'arab', timeZone: 'Africa/Khartoum' },
  yemen: { locale: 'ar-YE', digits: 'arab', timeZone: 'Asia/Aden' },
} as const satisfies Record<string, Edition>

export type EditionName = keyof typeof editions

/** The BCP 47 locale for `Intl` in this edition and language, its calendar and digits always named. */
export function localeOf(edition: Edition, language: Language, calendar: 'gregory' | 'islamic-umalqura' = 'gregory') {
  return language === 'ar' ? `${edition.locale}-u-ca-${calendar}-nu-${edition.digits}` : `en-GB-u-ca-${calendar}-nu-latn`
}
