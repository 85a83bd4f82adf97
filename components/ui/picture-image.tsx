import type { Picture } from '#db/published.ts'
import { focalPoint, pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'

type Props = { picture: Picture; sizes: string; isFirst?: boolean }

/** A picture in the widths that the paper keeps; the browser takes the one that fits. The first of a page is fetched at once. */
export function PictureImage({ picture, sizes, isFirst = false }: Props) {
  const widths = renditionsOf(picture)
  return (
    <img
      src={pictureAddress(picture, widths.findLast(width => width <= 960) ?? 480)}
      srcSet={widths.length > 1 ? widths.map(width => `${pictureAddress(picture, width)} ${width}w`).join(',') : undefined}
      sizes={widths.length > 1 ? sizes : undefined}
      width={picture.width}
      height={picture.height}
      alt={picture.altText}
      {...focalPoint(picture)}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}

/** A small picture beside a headline that says the same: silent for those who listen. */
export function Thumbnail({ picture }: { picture: Picture }) {
  return <img src={pictureAddress(picture, 480)} width={picture.width} height={picture.height} alt="" {...focalPoint(picture)} loading="lazy" decoding="async" />
}
