import { useTranslations } from 'next-intl'
import type { Device } from '#lib/newsroom/device.ts'

/** «Chrome على Windows», each name kept in its own direction. */
export function DeviceName({ device: { browser, system } }: { device: Device }) {
  const t = useTranslations('newsroom.doors')
  const name = () => <bdi>{browser ?? t('unknownBrowser')}</bdi>
  if (!system) return name()
  return t.rich('device', { browser: name, system: () => <bdi>{system}</bdi> })
}
