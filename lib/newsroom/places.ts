// Where videos and posts stand on the web, by the name of the site.
import { hostOf } from './links.ts'

type Kind = 'video' | 'social' | 'document' | 'page'

const VIDEO = ['youtube.com', 'youtu.be', 'vimeo.com', 'dailymotion.com', 'tiktok.com', 'twitch.tv', 'rumble.com']
const SOCIAL = [
  'x.com',
  'twitter.com',
  'facebook.com',
  'fb.watch',
  'instagram.com',
  'threads.net',
  't.me',
  'telegram.me',
  'linkedin.com',
  'bsky.app',
  'mastodon.social',
  'snapchat.com',
  'truthsocial.com',
]
const NAMES: Record<string, string> = {
  'youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  'vimeo.com': 'Vimeo',
  'dailymotion.com': 'Dailymotion',
  'tiktok.com': 'TikTok',
  'x.com': 'X',
  'twitter.com': 'X',
  'facebook.com': 'Facebook',
  'fb.watch': 'Facebook',
  'instagram.com': 'Instagram',
  'threads.net': 'Threads',
  't.me': 'Telegram',
  'telegram.me': 'Telegram',
  'linkedin.com': 'LinkedIn',
  'bsky.app': 'Bluesky',
}

const siteIn = (sites: string[], address: string) => {
  const host = hostOf(address)
  return host === null ? undefined : sites.find(site => host === site || host.endsWith(`.${site}`))
}

/** What a card to this address shows, by where it leads. */
export function kindOfPlace(address: string): Kind {
  if (siteIn(VIDEO, address)) return 'video'
  if (siteIn(SOCIAL, address)) return 'social'
  return /\.(?:pdf|docx?|xlsx?|pptx?)(?:[?#]|$)/i.test(address) ? 'document' : 'page'
}

/** The site's own name, null where it has none here. */
export const nameOfPlace = (address: string) => NAMES[siteIn(Object.keys(NAMES), address) ?? ''] ?? null
