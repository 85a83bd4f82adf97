'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

type Props = { rooms: { path: string; name: string }[]; label: string }

/** The rooms, the one she stands in marked. */
export function RoomLinks({ rooms, label }: Props) {
  const here = usePathname()
  return (
    <nav className="bar-rooms" aria-label={label}>
      {rooms.map(({ path, name }) => (
        <Link key={path} href={path} prefetch={false} aria-current={here === path || here.startsWith(`${path}/`) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
