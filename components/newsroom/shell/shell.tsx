import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, may, type PaperAct, type Role } from '#lib/newsroom/permissions.ts'
import { NewStoryKey } from './new-story-key.client.tsx'
import { RoomLinks } from './room-links.client.tsx'

type Act = (form: FormData) => Promise<void>
type Props = { paperName: string; staff: Extract<Actor, { staffId: number }> & { role: Role }; openStory: Act; signOut: () => Promise<void>; children: ReactNode }

/** The rooms in their order, and the right that opens each; none: everybody's. */
const ROOMS: { path: string; key: 'stories' | 'log' | 'house' | 'staff'; needs?: PaperAct }[] = [
  { path: '/admin/stories', key: 'stories' },
  { path: '/admin/log', key: 'log', needs: 'read-log' },
  { path: '/admin/house-list', key: 'house', needs: 'keep-house-list' },
  { path: '/admin/staff', key: 'staff', needs: 'keep-staff' },
]

/** The bar above every room: the paper, the rooms that she may enter, a new story, herself. */
export function Shell({ paperName, staff, openStory, signOut, children }: Props) {
  const t = useTranslations('newsroom')
  const rooms = ROOMS.filter(({ needs }) => !needs || may(staff, needs)).map(({ path, key }) => ({ path, name: t(`${key}.name`) }))
  return (
    <>
      <a className="skip" href="#room">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <a className="bar-paper" href="/" title={t('shell.site')}>
          {paperName}
        </a>
        <RoomLinks rooms={rooms} label={t('shell.rooms')} />
        <div className="bar-end">
          {may(staff, 'create') && (
            <form action={openStory} className="bar-new">
              <button type="submit" className="button small" name="language" value="ar" title={t('shell.newStoryKey')}>
                {t('shell.newStory')}
              </button>
              <NewStoryKey />
            </form>
          )}
          <details className="bar-me">
            <summary>
              <bdi>{staff.name}</bdi>
            </summary>
            <div className="bar-menu">
              <p className="small quiet">{t(`roles.${staff.role}`)}</p>
              <a href="/admin/me">{t('shell.me')}</a>
              {may(staff, 'create') && (
                <form action={openStory}>
                  <button type="submit" className="link" name="language" value="en">
                    {t('shell.newStoryInEnglish')}
                  </button>
                </form>
              )}
              <form action={signOut}>
                <button type="submit" className="link">
                  {t('shell.signOut')}
                </button>
              </form>
            </div>
          </details>
        </div>
      </header>
      <main id="room" className="room" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
