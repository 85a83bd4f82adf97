import { Thumbnail } from '#components/ui/picture-image.tsx'
import type { Story } from '#db/published.ts'

/** Whose opinion it is: her face, or the first letter of her name. The byline says the name. */
export function Face({ portrait, name }: { portrait: Story['portrait']; name: string }) {
  return (
    <span className="portrait" aria-hidden="true">
      {portrait ? <Thumbnail picture={portrait} /> : [...name][0]}
    </span>
  )
}
