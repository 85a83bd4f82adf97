import { useTranslations } from 'next-intl'
import type { Issue } from '#lib/newsroom/refusals.ts'

/** What is not met, in words: of the checklist, or of what was typed into a dialog. */
export function useRequirementWords() {
  const requirements = useTranslations('newsroom.print.requirements')
  const wrong = useTranslations('newsroom.print.wrong')
  return ({ field, key }: Pick<Issue, 'field' | 'key'>) => {
    const name = `${field}-${key}` as 'headline-missing'
    if (requirements.has(name)) return requirements(name)
    return wrong.has(key as 'missing') ? wrong(key as 'missing') : wrong('unfit')
  }
}
