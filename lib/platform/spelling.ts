// The operating system's Arabic dictionary (Debian: hunspell-ar), where it is installed, for the proof-reader.
import { readFile } from 'node:fs/promises'
import { loadModule } from 'hunspell-asm'

/** What `proofread` takes: both synchronous, words in NFC without harakat. */
export type Dictionary = { isKnownWord: (word: string) => boolean; suggest: (word: string) => string[] }

const FOLDER = '/usr/share/hunspell'
const MOST_SUGGESTIONS = 5

/** Loads the dictionary, or null where there is none. It takes about a second and stays in memory: keep the answer. */
export async function openDictionary(folder = FOLDER): Promise<Dictionary | null> {
  const files = await readDictionary(folder)
  if (!files) return null
  const factory = await loadModule()
  const hunspell = factory.create(factory.mountBuffer(files.affixes, 'ar.aff'), factory.mountBuffer(files.words, 'ar.dic'))
  return { isKnownWord: word => hunspell.spell(word), suggest: word => hunspell.suggest(word).slice(0, MOST_SUGGESTIONS) }
}

async function readDictionary(folder: string) {
  try {
    const [affixes, words] = await Promise.all([readFile(`${folder}/ar.aff`), readFile(`${folder}/ar.dic`)])
    return { affixes, words }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
