// A story as a row of numbers, one for each word, in few bytes: what search weighs again and related stories are found by.

/** Stands between headline, standfirst and body; no word's number. */
export const BETWEEN_PARTS = 0

/** Seven bits to a byte, the lowest first; the highest bit says that the number goes on (LEB128, unsigned). */
export function packWords(ids: number[] | Uint32Array): Buffer {
  const bytes = Buffer.allocUnsafe(ids.length * LONGEST)
  let length = 0
  for (let id of ids) {
    for (; id > 127; id >>>= 7) bytes[length++] = (id & 127) | 128
    bytes[length++] = id
  }
  return bytes.subarray(0, length)
}

/** Of a number of 32 bits, in bytes. */
const LONGEST = 5

export function unpackWords(bytes: Uint8Array): number[] {
  const ids: number[] = []
  let id = 0
  let shift = 0
  for (const byte of bytes) {
    id |= (byte & 127) << shift
    shift += 7
    if (byte < 128) {
      ids.push(id >>> 0)
      id = 0
      shift = 0
    }
  }
  return ids
}
