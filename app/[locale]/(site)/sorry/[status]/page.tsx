import { SorryPage, sorryHead } from '../../sorry.tsx'

type Props = { params: Promise<{ status: string }> }

/** The server renders these at start and keeps them for a bad day. */
export default async function KeptPage({ params }: Props) {
  return <SorryPage status={await statusOf(params)} />
}

export const generateMetadata = async ({ params }: Props) => sorryHead(await statusOf(params))

async function statusOf(params: Props['params']) {
  const { status } = await params
  return status === '500' ? 500 : status === '503' ? 503 : 404
}
