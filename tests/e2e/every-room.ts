// Every room of the newsroom, in the desk's two languages: what is looked at in each of them.
import type { Language } from '#lib/i18n/routing.ts'

type Room = { name: string; path: string; language?: Language; isDoor?: boolean }

const rooms: Room[] = [
  { name: 'sign-in', path: '/admin/sign-in', isDoor: true },
  { name: 'forgot', path: '/admin/forgot', isDoor: true },
  { name: 'stories', path: '/admin/stories' },
  { name: 'drafts', path: '/admin/stories?view=drafts' },
  { name: 'writing room', path: '/admin/stories/12' },
  { name: 'versions', path: '/admin/stories/12/versions' },
  { name: 'history', path: '/admin/stories/12/history' },
  { name: 'preview', path: '/admin/stories/12/preview' },
  { name: 'log', path: '/admin/log' },
  { name: 'house list', path: '/admin/house-list' },
  { name: 'staff', path: '/admin/staff' },
  { name: 'me', path: '/admin/me' },
  { name: 'second factor', path: '/admin/second-factor' },
  { name: 'no such room', path: '/admin/no-such-room' },
]

export const everyRoom: Room[] = [...rooms, ...rooms.map(room => ({ ...room, name: `${room.name} in English`, language: 'en' as const }))]
