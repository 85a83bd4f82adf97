import { SorryPage, sorryHead } from '../sorry.tsx'

export const generateMetadata = () => sorryHead(404)

export default function NoSuchPage() {
  return <SorryPage status={404} />
}
