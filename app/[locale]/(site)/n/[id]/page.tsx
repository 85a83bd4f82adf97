import { readId } from '#lib/newsroom/address-part.ts'
import { readStory } from '../../read.ts'
import { SorryPage, sorryHead } from '../../sorry.tsx'
import { WithdrawnPage, withdrawnHead } from '../../withdrawn.tsx'

type Props = { params: Promise<{ id: string }> }

/** The short link of a withdrawn story; that of a live one never comes here, the server sends its reader on. */
export default async function ShortLinkPage({ params }: Props) {
  const withdrawn = await readWithdrawn(params)
  return withdrawn ? <WithdrawnPage story={withdrawn} /> : <SorryPage status={404} />
}

export const generateMetadata = async ({ params }: Props) => ((await readWithdrawn(params)) ? withdrawnHead() : sorryHead(404))

async function readWithdrawn(params: Props['params']) {
  const id = readId((await params).id)
  const story = id === null ? null : await readStory(id)
  return story?.state === 'withdrawn' ? story : null
}
