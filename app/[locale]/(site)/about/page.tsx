import { StandingPage, standingHead } from '../standing.tsx'

export const generateMetadata = () => standingHead('about')

export default function Page() {
  return <StandingPage path="about" />
}
