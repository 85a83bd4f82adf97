// After `next build`: proves that readers get no client component, and packs the build's files once for all.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import zlib from 'node:zlib'

const PACKED = /\.(?:js|css|json|svg|txt)$/
const SMALLEST_WORTH_PACKING = 500

refuseClientComponents()
for (const file of globSync(['.next/static/**/*', 'public/reader/*'], { withFileTypes: true })) if (file.isFile() && PACKED.test(file.name)) pack(path.join(file.parentPath, file.name))

/** Readers have no framework scripts: a client component under (site) would be dead. Next's own do not count. */
function refuseClientComponents() {
  const require = createRequire(import.meta.url)
  const found = new Map<string, string>()
  const globals = globalThis as { __RSC_MANIFEST?: Record<string, { clientModules: Record<string, unknown> }> }
  for (const file of globSync('.next/server/app/*locale*/**/*_client-reference-manifest.js')) {
    globals.__RSC_MANIFEST = {}
    require(path.resolve(file))
    for (const [page, manifest] of Object.entries(globals.__RSC_MANIFEST ?? {}))
      for (const module of Object.keys(manifest.clientModules)) if (!module.includes('node_modules/next/dist/')) found.set(module, page)
  }
  for (const [module, page] of found) console.error(`${page} carries the client component ${module}: readers have no framework scripts`)
  if (found.size > 0) process.exit(1)
}

function pack(file: string) {
  const bytes = readFileSync(file)
  if (bytes.length < SMALLEST_WORTH_PACKING) return
  writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes))
  writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }))
}
