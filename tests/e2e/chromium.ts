// Chromium as it is found and started wherever the project drives it.
import { existsSync } from 'node:fs'
import path from 'node:path'

export const chromiumFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export function findChromium() {
  const places = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'chromium'))
  const found = [process.env.CHROMIUM, ...places].find(file => file && existsSync(file))
  if (!found) throw new Error('no Chromium: `npm test`, `npm run bench` and `npm run screens` install one as root, or set CHROMIUM')
  return found
}
