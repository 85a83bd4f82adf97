import type { Picture } from '#db/published.ts'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type Crop, type Format, focalPoint, heightAt, pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import { tintOf } from '#lib/newsroom/tints.ts'

type Props = { picture: Picture; language: Language; sizes: string; crop?: Crop; isFirst?: boolean }

/** No layout shows these larger; every width that is not named keeps the page small. */
const WIDEST_SHOWN: Record<Crop | 'whole', number> = { whole: 1600, wide: 1600, standard: 1024, square: 640 }
/** For the few that read neither AVIF nor WebP. */
const FALLBACK = 640
const SMALL = 320

/** A picture, or a crop of it, in the widths that the paper keeps; the browser takes the one that fits. The first of a page is fetched at once. */
export function PictureImage({ picture, language, sizes, crop, isFirst = false }: Props) {
  const widths = renditionsOf(picture, crop).filter((width, place) => place === 0 || width <= WIDEST_SHOWN[crop ?? 'whole'])
  const setOf = (format: Format) => widths.map(width => `${pictureAddress(picture, width, { crop, format })} ${width}w`).join(',')
  const avif = setOf('avif')
  return (
    <>
      {isFirst && <link rel="preload" as="image" type="image/avif" imageSrcSet={avif} imageSizes={sizes} fetchPriority="high" />}
      <picture>
        <source type="image/avif" srcSet={avif} sizes={sizes} />
        <source type="image/webp" srcSet={setOf('webp')} sizes={sizes} />
        <Fallback picture={picture} crop={crop} altText={isolatedPlain(picture.altText, language)} width={widths.findLast(width => width <= FALLBACK) ?? widths[0]} isFirst={isFirst} />
      </picture>
    </>
  )
}

/** A small picture beside a headline that says the same: silent for those who listen. */
export function Thumbnail({ picture, crop = 'standard' }: { picture: Picture; crop?: Crop }) {
  const width = renditionsOf(picture, crop)[0] ?? SMALL
  return (
    <picture>
      <source type="image/avif" srcSet={pictureAddress(picture, width, { crop, format: 'avif' })} />
      <source type="image/webp" srcSet={pictureAddress(picture, width, { crop, format: 'webp' })} />
      <Fallback picture={picture} crop={crop} altText="" width={width} />
    </picture>
  )
}

type FallbackProps = { picture: Picture; crop?: Crop; altText: string; width?: number; isFirst?: boolean }

function Fallback({ picture, crop, altText, width = SMALL, isFirst = false }: FallbackProps) {
  return (
    <img
      src={pictureAddress(picture, width, { crop })}
      width={width}
      height={heightAt(width, picture, crop)}
      alt={altText}
      data-tint={tintOf(picture.colour)}
      {...focalPoint(picture, crop)}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
