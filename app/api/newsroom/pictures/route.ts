import { addPicture, findPictures, listPictures } from '#db/media.ts'
import { assertMay } from '#lib/newsroom/permissions.ts'
import { NotReady, UnusablePicture } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { answerStaff } from '../answer.ts'
import { idsAsked } from '../ids-asked.ts'

export const dynamic = 'force-dynamic'

const LONGEST_QUERY = 200
const MOST = 60
/** A picture of the darkroom's heaviest, with the words of its form. */
const HEAVIEST_FORM = 41 * 1024 * 1024

/** `{ pictures }`: those of `?ids=`, or those whose words answer `?q=`, newest first. */
export const GET = (request: Request) =>
  answerStaff(request, async () => {
    const asked = new URL(request.url).searchParams
    const ids = idsAsked(asked)
    return { pictures: ids ? await listPictures(ids) : await findPictures((asked.get('q') ?? '').slice(0, LONGEST_QUERY), MOST) }
  })

/** Develops one file of a form (`file`, `caption`, `credit`, `altText`) and keeps it: `{ picture }`. */
export const POST = (request: Request) =>
  answerStaff(request, async by => {
    assertMay(by, 'keep-pictures')
    if (Number(request.headers.get('content-length')) > HEAVIEST_FORM) throw new UnusablePicture('too-heavy')
    const form = await request.formData().catch(() => null)
    const file = form?.get('file')
    if (!(file instanceof File)) throw new NotReady('a picture', [{ field: 'picture', key: 'missing' }])
    const word = (name: string, most: number) => String(form?.get(name) ?? '').slice(0, most)
    const words = { caption: word('caption', 1_000), credit: word('credit', 300), altText: word('altText', 1_000) }
    const id = await addPicture({ negative: { bytes: new Uint8Array(await file.arrayBuffer()) }, words, by, at: now() })
    return { picture: (await listPictures([id]))[0] }
  })
