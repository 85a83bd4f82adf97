// One part of an address, as a route receives it.

/** As a person reads it, in NFC; null where its percent-encoding is malformed. */
export function readPart(part: string) {
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return null
  }
}

/** The id of a story or null: whole, positive, without a leading zero. */
export const readId = (part: string) => (/^[1-9]\d{0,15}$/.test(part) && Number.isSafeInteger(Number(part)) ? Number(part) : null)
