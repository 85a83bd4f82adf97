import type { ReactNode } from 'react'
import { Shell } from '#components/newsroom/shell/shell.tsx'
import { getPaperName } from '#db/desk-list.ts'
import { requireStaff } from '../../require-staff.ts'
import { signOutAction } from '../../sign-out.ts'
import { openStoryAction } from './open-story.ts'

/** What stands around every room of those who are signed in. Each room asks again who is there: a layout is not rendered at every step. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff()
  return (
    <Shell paperName={await getPaperName(staff.language)} staff={staff} openStory={openStoryAction} signOut={signOutAction}>
      {children}
    </Shell>
  )
}
