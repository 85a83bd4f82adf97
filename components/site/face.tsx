import { Thumbnail } from '#components/ui/picture-image.tsx'
import type { Picture } from '#db/published.ts'
import { initialOf } from '#lib/arabic/initial.ts'

/** Who signs: a portrait, or the first letter of the name on tint. The name itself stands beside it. */
export function Face({ name, picture }: { name: string; picture?: Picture | null }) {
  return (
    <span className="face" aria-hidden="true">
      {picture ? <Thumbnail picture={picture} crop="square" /> : initialOf(name)}
    </span>
  )
}
