import { requireStaff } from '../../../require-staff.ts'

export default async function MePage() {
  const by = await requireStaff()
  return <h1>{by.name}</h1>
}
