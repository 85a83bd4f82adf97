// What the policy of the live page calls the styles of the player's controls: they stand inside the controls, in their shadow trees.
import { hashSource } from './stylesheets.ts'

type Control = { getTemplateHTML: (attributes: Record<string, string>, properties: Record<string, unknown>) => string }

/** The controls that public/reader/player.js uses, and those that they are made of. */
const CONTROLS = [
  'MediaController',
  'MediaControlBar',
  'MediaPlayButton',
  'MediaMuteButton',
  'MediaVolumeRange',
  'MediaLiveButton',
  'MediaPipButton',
  'MediaFullscreenButton',
  'MediaLoadingIndicator',
  'MediaTooltip',
  'MediaGestureReceiver',
] as const

let known: string[] | null = null

/** CSP sources of the inline styles of the controls; media-chrome is loaded for it when the live page is first asked for. */
export async function playerStyles() {
  if (known) return known
  const players = (await import('media-chrome')) as unknown as Record<(typeof CONTROLS)[number], Control>
  const styles = CONTROLS.flatMap(name => [...players[name].getTemplateHTML({}, {}).matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? ''))
  known = [...new Set(styles.map(hashSource))]
  return known
}
