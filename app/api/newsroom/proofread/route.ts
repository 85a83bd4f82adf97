import { getTranslations } from 'next-intl/server'
import { getEdition } from '#db/desk-list.ts'
import { listHouseWords } from '#db/settings.ts'
import { proofread } from '#lib/arabic/proofread.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { openDictionary } from '#lib/platform/spelling.ts'
import { answerStaff } from '../answer.ts'

export const dynamic = 'force-dynamic'

/** In letters: ten times the longest story of any paper. The press reads nothing else while it reads this. */
const LONGEST = 300_000
const MOST_TEXTS = 5_000

// It takes about a second to open, and stays.
let dictionary: ReturnType<typeof openDictionary> | undefined

/** `{ texts: string[] }` → `{ findings }`: for each text what the proof-reader finds, with the reason in the desk's words. */
export const POST = (request: Request) =>
  answerStaff(request, async () => {
    const texts = readTexts(await request.text())
    dictionary ??= openDictionary()
    const desk = { edition: await getEdition(), houseList: await listHouseWords(), ...(await dictionary) }
    const t = await getTranslations('proofread')
    return {
      findings: texts.map(text => proofread(text, desk).map(finding => ({ ...finding, reason: t(finding.rule, { found: finding.found, fix: finding.fix ?? '' }) }))),
    }
  })

function readTexts(json: string): string[] {
  if (json.length > LONGEST) throw new NotReady('a text to proofread', [{ field: 'texts', key: 'too_big' }])
  const { texts } = (parsed(json) ?? {}) as { texts?: unknown }
  if (Array.isArray(texts) && texts.length <= MOST_TEXTS && texts.every(text => typeof text === 'string')) return texts
  throw new NotReady('a text to proofread', [{ field: 'texts', key: 'unfit' }])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
