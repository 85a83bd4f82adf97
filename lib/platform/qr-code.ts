// A QR code as one path, drawn on the server: no picture travels and no script draws it.
import { encode } from 'uqr'

export type QrCode = { size: number; path: string }

/** One square of the path for each dark module; the quiet border of four modules (ISO/IEC 18004) is part of it. */
export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
