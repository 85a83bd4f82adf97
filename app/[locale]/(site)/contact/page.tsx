import { StandingPage, standingHead } from '../standing.tsx'

export const generateMetadata = () => standingHead('contact')

export default function Page() {
  return <StandingPage path="contact" />
}
