import { notFound } from 'next/navigation'

/** Whatever no room of the newsroom answers. */
export default function NoSuchRoom() {
  notFound()
}
