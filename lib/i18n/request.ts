// Which words a request is answered with: those of the address's language, in the newsroom those of the staff member's choice.
import { cookies } from 'next/headers'
import { locale as languageOfAddress } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { defaultLanguage, isLanguage, STAFF_LANGUAGE } from './routing.ts'

export default getRequestConfig(async ({ locale: given, requestLocale: said }) => {
  // A preview says its own language (`setRequestLocale`): that of the story, whoever looks at it.
  const asked = given ?? (await languageInAddress()) ?? (await said) ?? (await staffLanguage())
  const locale = isLanguage(asked) ? asked : defaultLanguage
  // Days and hours are printed by lib/arabic/dates.ts; without a zone here next-intl looks for the machine's at every request.
  return { locale, timeZone: 'UTC', messages: (await import(`../../messages/${locale}.json`)).default }
})

/** Undefined outside app/[locale]: there Next throws. */
async function languageInAddress() {
  try {
    return await languageOfAddress()
  } catch {
    return undefined
  }
}

const staffLanguage = async () => (await cookies()).get(STAFF_LANGUAGE)?.value
