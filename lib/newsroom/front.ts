// The automatic front: which story opens the page, which stand beside it, and what fills the rails.
import type { Importance } from './article.ts'

const hours = (count: number) => count * 60 * 60 * 1000

/** How much longer an important story holds its place than one that is only new. */
const HEAD_START: Record<Importance, number> = { lead: hours(18), high: hours(6), normal: 0 }
const SECONDS = 4
const IN_A_RAIL = 5

type Candidate = { id: number; importance: Importance; publishedAt: Date; section: { id: number } }
export type Front<Story> = { lead: Story | null; seconds: Story[]; rails: { sectionId: number; stories: Story[] }[] }

/**
 * Arranges a front of importance and time. `newest` holds candidates for the top of the page, `bySection` each section's newest,
 * in the sections' order. No story stands twice; a section without a story has no rail.
 */
export function arrangeFront<Story extends Candidate>(newest: Story[], bySection: { sectionId: number; stories: Story[] }[]): Front<Story> {
  const [lead = null, ...others] = [...newest].sort(byWeight)
  const seconds = others.slice(0, SECONDS)
  const placed = new Set([lead, ...seconds].map(story => story?.id))
  const rails = bySection.map(({ sectionId, stories }) => ({ sectionId, stories: stories.filter(story => !placed.has(story.id)).slice(0, IN_A_RAIL) })).filter(rail => rail.stories.length > 0)
  return { lead, seconds, rails }
}

const weight = (story: Candidate) => story.publishedAt.getTime() + HEAD_START[story.importance]
const byWeight = (one: Candidate, other: Candidate) => weight(other) - weight(one) || other.id - one.id
