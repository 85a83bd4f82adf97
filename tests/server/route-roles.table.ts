// Every route of the newsroom and of the machines, written by hand: who gets which answer. A route that is built without a row fails the test.
import type { Role } from '#lib/newsroom/permissions.ts'

export type Who = 'nobody' | Role
export type Answers = Record<Who, number>
export type Wanted = { method?: 'POST' | 'PUT'; at: string; json?: unknown; isSave?: true; answers: Answers }

/** A sample story that none of them has opened; the editor is named for its section. */
export const STORY = '{story}'
/** Each her own: to find what a colleague has added is everybody's. */
export const WHO = '{who}'

const all = (status: number): Answers => ({ nobody: status, reporter: status, editor: status, chief: status, admin: status, viewer: status })
/** Rooms send a stranger to the door. */
const staffRoom: Answers = { ...all(200), nobody: 307 }
/** The doors send on who is in already. */
const door: Answers = { ...all(307), nobody: 200 }
const staffMachine: Answers = { ...all(200), nobody: 401 }
const writers: Answers = { ...staffMachine, viewer: 403 }

const holderKey = 'a-key-of-this-test'

export const routeRoles: Record<string, Wanted[]> = {
  '/admin': [{ at: '/admin', answers: all(307) }],
  '/admin/[...rest]': [{ at: '/admin/no/such/room', answers: all(404) }],
  '/admin/sign-in': [{ at: '/admin/sign-in', answers: door }],
  '/admin/second-step': [{ at: '/admin/second-step', answers: door }],
  '/admin/second-factor': [{ at: '/admin/second-factor', answers: all(307) }],
  '/admin/forgot': [{ at: '/admin/forgot', answers: all(200) }],
  '/admin/join/[token]': [{ at: '/admin/join/nothing', answers: all(200) }],
  '/admin/reset/[token]': [{ at: '/admin/reset/nothing', answers: all(200) }],
  '/admin/me': [{ at: '/admin/me', answers: staffRoom }],
  '/admin/staff': [{ at: '/admin/staff', answers: { ...all(404), nobody: 307, admin: 200 } }],
  '/admin/stories': [{ at: '/admin/stories', answers: staffRoom }],
  '/admin/stories/[id]': [
    { at: `/admin/stories/${STORY}`, answers: staffRoom },
    { at: '/admin/stories/987654321', answers: { ...all(404), nobody: 307 } },
  ],
  '/admin/stories/[id]/versions': [{ at: `/admin/stories/${STORY}/versions`, answers: staffRoom }],
  '/admin/stories/[id]/preview': [{ at: `/admin/stories/${STORY}/preview`, answers: staffRoom }],
  '/admin/stories/[id]/history': [{ at: `/admin/stories/${STORY}/history`, answers: staffRoom }],
  '/admin/log': [{ at: '/admin/log', answers: { ...all(404), nobody: 307, chief: 200, admin: 200 } }],
  '/admin/house-list': [{ at: '/admin/house-list', answers: { ...staffRoom, reporter: 404, viewer: 404 } }],
  '/admin/preview/[...what]': [
    { at: `/admin/preview/draft/${STORY}`, answers: staffRoom },
    { at: '/admin/preview/shared/nothing', answers: all(404) },
  ],

  '/api/auth/[...all]': [
    { at: '/api/auth/passkey/generate-register-options', answers: staffMachine },
    { at: '/api/auth/passkey/generate-authenticate-options', answers: all(200) },
    { at: '/api/auth/get-session', answers: all(404) },
    { at: '/api/auth/list-sessions', answers: all(404) },
    { method: 'POST', at: '/api/auth/sign-up/email', json: { email: 'a@paper.example', password: 'long enough 12', name: 'a' }, answers: all(404) },
    { method: 'POST', at: '/api/auth/sign-in/email', json: { email: 'a@paper.example', password: 'long enough 12' }, answers: all(404) },
    { method: 'POST', at: '/api/auth/update-user', json: { role: 'admin' }, answers: all(404) },
    { method: 'POST', at: '/api/auth/passkey/delete-passkey', json: { id: '1' }, answers: all(404) },
  ],
  '/api/newsroom/stories/[id]': [
    { at: `/api/newsroom/stories/${STORY}`, answers: staffMachine },
    { method: 'PUT', at: `/api/newsroom/stories/${STORY}`, isSave: true, answers: { ...writers, reporter: 403 } },
  ],
  '/api/newsroom/stories/[id]/events': [{ at: `/api/newsroom/stories/${STORY}/events`, answers: staffMachine }],
  '/api/newsroom/stories/[id]/lock': [
    { at: `/api/newsroom/stories/${STORY}/lock`, answers: staffMachine },
    { method: 'POST', at: `/api/newsroom/stories/${STORY}/lock`, json: { act: 'take-over', holderKey, word: '' }, answers: { ...writers, reporter: 403 } },
  ],
  '/api/newsroom/stories/[id]/merge': [{ method: 'POST', at: `/api/newsroom/stories/${STORY}/merge`, isSave: true, answers: staffMachine }],
  '/api/newsroom/stories/[id]/notes': [
    { at: `/api/newsroom/stories/${STORY}/notes`, answers: staffMachine },
    { method: 'POST', at: `/api/newsroom/stories/${STORY}/notes`, json: { act: 'add', text: 'من أين هذا الرقم؟', anchor: null }, answers: writers },
  ],
  '/api/newsroom/stories/search': [{ at: '/api/newsroom/stories/search?q=%D8%A7&language=ar', answers: staffMachine }],
  '/api/newsroom/topics': [
    { at: '/api/newsroom/topics?q=%D8%A7&language=ar', answers: staffMachine },
    { method: 'POST', at: '/api/newsroom/topics', json: { language: 'ar', name: `الأمن المائيّ ${WHO}` }, answers: writers },
  ],
  '/api/newsroom/pictures': [
    { at: '/api/newsroom/pictures?q=', answers: staffMachine },
    // Nothing is sent: whoever may send one hears that it is missing.
    { method: 'POST', at: '/api/newsroom/pictures', answers: { ...all(422), nobody: 401, viewer: 403 } },
  ],
  '/api/newsroom/house-list': [{ method: 'POST', at: '/api/newsroom/house-list', json: { wrong: 'ترمب', right: 'ترامب' }, answers: { ...writers, reporter: 403 } }],
  '/api/newsroom/log': [{ at: '/api/newsroom/log', answers: { ...all(403), nobody: 401, chief: 200, admin: 200 } }],
  '/api/newsroom/proofread': [{ method: 'POST', at: '/api/newsroom/proofread', json: { texts: ['قال ، ثم مضى'] }, answers: staffMachine }],

  '/api/search': [{ at: '/api/search?q=a', answers: all(200) }],
  '/api/suggest': [{ at: '/api/suggest?q=a', answers: all(200) }],
  '/api/breaking': [{ at: '/api/breaking', answers: all(200) }],
  '/api/articles/[id]/related': [{ at: `/api/articles/${STORY}/related`, answers: all(200) }],
}
