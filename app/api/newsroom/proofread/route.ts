import { getTranslations } from 'next-intl/server'
import { getEdition } from '#db/desk-list.ts'
import { listHouseWords } from '#db/settings.ts'
import { proofread } from '#lib/arabic/proofread.ts'
import { openDictionary } from '#lib/platform/spelling.ts'
import { answerStaff, refuseMalformed } from '../answer.ts'

export const dynamic = 'force-dynamic'

/** In letters: twenty times the longest story that this paper has seen. */
const LONGEST = 1_000_000
const MOST_TEXTS = 5_000

// It takes about a second to open, and stays.
let dictionary: ReturnType<typeof openDictionary> | undefined

/** `{ texts: string[] }`, a text for each block → `{ findings }`: for each text what the proof-reader finds, with the reason in the desk's words. */
export async function POST(request: Request) {
  const text = await request.text()
  const texts = text.length <= LONGEST ? readTexts(text) : null
  if (!texts) return refuseMalformed([{ field: 'texts', key: text.length > LONGEST ? 'too_big' : 'unfit' }])
  return answerStaff(request, async () => {
    dictionary ??= openDictionary()
    const known = await dictionary
    const desk = { edition: await getEdition(), houseList: await listHouseWords(), ...known }
    const t = await getTranslations('proofread')
    return {
      findings: texts.map(one => proofread(one, desk).map(finding => ({ ...finding, reason: t(finding.rule, { found: finding.found, fix: finding.fix ?? '' }) }))),
    }
  })
}

function readTexts(json: string): string[] | null {
  try {
    const { texts } = JSON.parse(json) as { texts?: unknown }
    return Array.isArray(texts) && texts.length <= MOST_TEXTS && texts.every(text => typeof text === 'string') ? texts : null
  } catch {
    return null
  }
}
