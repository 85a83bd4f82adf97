import { useTranslations } from 'next-intl'
import { type Machine, machines } from '#lib/newsroom/permissions.ts'

/** Who did something, as the log names her: a member of the staff by her name, a machine by a word. */
export function NameOf({ actor }: { actor: string }) {
  const t = useTranslations('newsroom.machines')
  return <bdi>{machines.includes(actor as Machine) ? t(actor as Machine) : actor}</bdi>
}
