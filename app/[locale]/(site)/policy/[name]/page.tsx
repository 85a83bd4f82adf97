import { readPart } from '#lib/newsroom/address-part.ts'
import { StandingPage, standingHead } from '../../standing.tsx'

type Props = { params: Promise<{ name: string }> }

export default async function PolicyPage({ params }: Props) {
  return <StandingPage path={await pathOf(params)} />
}

export const generateMetadata = async ({ params }: Props) => standingHead(await pathOf(params))

const pathOf = async (params: Props['params']) => `policy/${readPart((await params).name) ?? ''}`
