// Findings in the order of the text, none over another.
import { type Finding, ruleIds } from './finding.ts'

/**
 * Of two that overlap, the one with a fix is kept, then the wider (its fix is written without the narrower's fault, or takes it away),
 * then the one whose rule stands earlier in `ruleIds`. What loses is found again once the other is mended.
 */
export function settle(findings: Finding[]): Finding[] {
  const kept: Finding[] = []
  const isTaken = new Set<number>()
  for (const finding of findings.toSorted(byWeight)) {
    if (placesOf(finding).some(place => isTaken.has(place))) continue
    for (const place of placesOf(finding)) isTaken.add(place)
    kept.push(finding)
  }
  return kept.sort((one, other) => one.from - other.from)
}

const byWeight = (one: Finding, other: Finding) =>
  Number(one.fix === null) - Number(other.fix === null) || other.to - other.from - (one.to - one.from) || ruleIds.indexOf(one.rule) - ruleIds.indexOf(other.rule) || one.from - other.from

const placesOf = ({ from, to }: Finding) => Array.from({ length: to - from }, (_, step) => from + step)
