// A browser and its machine, in the words by which a person knows them.

export type Device = { browser: string | null; system: string | null }

/** From the most particular to the most general: nearly every browser also calls itself Safari. */
const BROWSERS: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/YaBrowser\//, 'Yandex'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/(?:Headless)?Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a User-Agent says; null for what it does not. */
export function deviceOf(userAgent: string | null): Device {
  const name = (known: [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null
  return { browser: name(BROWSERS), system: name(SYSTEMS) }
}

/** An address as short as it can be written: `2001:db8::1`, not all its zeros. */
export const shortAddress = (address: string) => (address.includes(':') ? (URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? address) : address)
