import { redirect } from 'next/navigation'

/** Whoever comes to the newsroom lands on the stories. */
export default function Newsroom() {
  redirect('/admin/stories')
}
