// Copies the players of live TV for the reader's browser into public/reader/vendor, with their licences.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const PACKAGES = path.join(import.meta.dirname, '../node_modules')
const VENDOR = path.join(import.meta.dirname, '../public/reader/vendor')

mkdirSync(VENDOR, { recursive: true })
write('hls.js', read('hls.js/dist/hls.min.mjs'))
write('hls.worker.js', read('hls.js/dist/hls.worker.js'))
write('media-chrome.js', speakingTheReadersLanguage(read('media-chrome/dist/iife/index.js')))
copyFileSync(path.join(PACKAGES, 'hls.js/LICENSE'), path.join(VENDOR, 'hls.js.LICENSE.txt'))
copyFileSync(path.join(PACKAGES, 'media-chrome/LICENSE'), path.join(VENDOR, 'media-chrome.LICENSE.txt'))

/** media-chrome has no Arabic: its labels are the page's own, which stand in `data-controls`. */
function speakingTheReadersLanguage(code: string) {
  const labels = /=\{en:(\w+)\}/g
  if (code.match(labels)?.length !== 1) throw new Error('media-chrome keeps its labels in another way than before: look at its utils/i18n.js')
  return `const words=JSON.parse(document.querySelector('[data-controls]').dataset.controls);${code.replace(labels, '={en:{...$1,...words}}')}`
}

function read(file: string) {
  return readFileSync(path.join(PACKAGES, file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
}

function write(name: string, code: string) {
  const file = path.join(VENDOR, name)
  writeFileSync(file, code)
  writeFileSync(`${file}.br`, zlib.brotliCompressSync(code))
  writeFileSync(`${file}.gz`, zlib.gzipSync(code, { level: 9 }))
}
