// The way to the door and back: only to a room of the newsroom, never out of the house.

export const SIGN_IN = '/admin/sign-in'
export const SECOND_STEP = '/admin/second-step'
export const SECOND_FACTOR = '/admin/second-factor'
export const FIRST_ROOM = '/admin/stories'
const DOORS = /^\/admin\/(?:sign-in|second-step|second-factor|join|forgot|reset)(?:\/|$)/

/** The door's address, with the room that somebody came for. */
export function signInAddress(cameFor: string | null) {
  const room = roomAfter(cameFor)
  return room === FIRST_ROOM ? SIGN_IN : `${SIGN_IN}?to=${encodeURIComponent(room)}`
}

/** Where to go once signed in: the room that was asked for, if it is one. */
export function roomAfter(asked: string | null | undefined) {
  if (!asked || !/^\/admin(?:[/?]|$)/.test(asked) || /[\\\u0000-\u001f]/.test(asked)) return FIRST_ROOM
  const { pathname, searchParams } = new URL(asked, 'https://newsroom.invalid')
  searchParams.delete('_rsc')
  const isRoom = /^\/admin\/.+/.test(pathname) && !DOORS.test(pathname)
  return isRoom ? `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}` : FIRST_ROOM
}
