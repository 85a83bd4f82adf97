// The hours and weathers a picture may be drawn in: each a sky, a light, and silhouettes from far to near.
import { mix } from '#db/seed/pictures/colours.ts'

export type Palette = {
  hour: string
  /** From the top of the picture down to the horizon. */
  sky: [string, string, string]
  /** The sun or the moon. */
  disc: string
  /** Silhouettes from the farthest, palest, to the nearest, darkest. */
  layers: [string, string, string, string]
  /** Lit windows and lanterns. */
  lamp: string
  /** Cloth, fruit, containers: the one colour that speaks. */
  accent: string
  leaf: string
  shareOfLitWindows: number
  hasStars: boolean
  isRaining: boolean
}

const clear = { hasStars: false, isRaining: false }

export const PALETTES: Palette[] = [
  {
    ...clear,
    hour: 'dawn',
    sky: ['#8389b3', '#dfaea6', '#f7dfc0'],
    disc: '#fff3da',
    layers: ['#c3a1a8', '#84728f', '#4d4c6d', '#272c47'],
    lamp: '#ffe0a0',
    accent: '#c9695a',
    leaf: '#6d7a6c',
    shareOfLitWindows: 0.22,
  },
  {
    ...clear,
    hour: 'dusk',
    sky: ['#ecc078', '#df9c58', '#c9713f'],
    disc: '#f8e0b6',
    layers: ['#a8694a', '#715a53', '#3b4c5e', '#1a3349'],
    lamp: '#ffdc92',
    accent: '#a8483a',
    leaf: '#4f5b45',
    shareOfLitWindows: 0.4,
  },
  {
    ...clear,
    hour: 'morning',
    sky: ['#86adc2', '#b9d0d2', '#f0ead6'],
    disc: '#fffaea',
    layers: ['#a3b9bd', '#688b99', '#3f6175', '#20374a'],
    lamp: '#fbe6ac',
    accent: '#cf8650',
    leaf: '#5e8468',
    shareOfLitWindows: 0.12,
  },
  {
    ...clear,
    hour: 'night',
    hasStars: true,
    sky: ['#0e1a31', '#1c3350', '#48677c'],
    disc: '#f4ecd4',
    layers: ['#395871', '#26425c', '#172a41', '#0a1526'],
    lamp: '#f6c86e',
    accent: '#b86f4c',
    leaf: '#2c5450',
    shareOfLitWindows: 0.5,
  },
  {
    ...clear,
    hour: 'sunset',
    sky: ['#ab5b78', '#d08785', '#f3c9a4'],
    disc: '#fce8cd',
    layers: ['#b97784', '#864f6a', '#573652', '#301d36'],
    lamp: '#ffd795',
    accent: '#dfa05c',
    leaf: '#5c5a58',
    shareOfLitWindows: 0.4,
  },
  {
    ...clear,
    hour: 'noon',
    sky: ['#67998a', '#a6c19d', '#e8e4bb'],
    disc: '#f8f4d8',
    layers: ['#91ab8b', '#598070', '#335950', '#193230'],
    lamp: '#f8e3a2',
    accent: '#d0954a',
    leaf: '#4f8257',
    shareOfLitWindows: 0.1,
  },
  {
    ...clear,
    hour: 'rain',
    isRaining: true,
    sky: ['#596f7d', '#879ca5', '#c3ccc8'],
    disc: '#dde4df',
    layers: ['#8c9da3', '#607480', '#3f525f', '#202f3b'],
    lamp: '#f5d290',
    accent: '#c79d4c',
    leaf: '#4f6f63',
    shareOfLitWindows: 0.45,
  },
  {
    ...clear,
    hour: 'evening',
    sky: ['#626eb0', '#9a95bd', '#dfc5b0'],
    disc: '#f6e9d6',
    layers: ['#918aac', '#5f608f', '#394070', '#1d2349'],
    lamp: '#ffd98f',
    accent: '#d58f6a',
    leaf: '#4d6474',
    shareOfLitWindows: 0.42,
  },
  {
    ...clear,
    hour: 'dust',
    sky: ['#c49c62', '#dabb88', '#efe1bd'],
    disc: '#fdf5da',
    layers: ['#c8a773', '#9c7950', '#6b5039', '#3b2d26'],
    lamp: '#ffe8ae',
    accent: '#4f7f80',
    leaf: '#7c7a4c',
    shareOfLitWindows: 0.15,
  },
  {
    ...clear,
    hour: 'moonlight',
    hasStars: true,
    sky: ['#0d262d', '#1b474b', '#6a958c'],
    disc: '#eef3df',
    layers: ['#4b7673', '#2b5558', '#16373c', '#091d23'],
    lamp: '#f8d080',
    accent: '#c98455',
    leaf: '#2f6655',
    shareOfLitWindows: 0.45,
  },
]

/** Ten nights, for what can only be seen in the dark. */
export const NIGHT_PALETTES: Palette[] = [
  ['#0b1430', '#233566', '#7a6f8e'],
  ['#0a1f2b', '#17464f', '#7fa08f'],
  ['#150f2e', '#3d2a5c', '#b0718a'],
  ['#0c1a33', '#1d3f63', '#86a3a8'],
  ['#1a1424', '#4a3040', '#c08a62'],
  ['#071a2b', '#123f5f', '#4f8f9c'],
  ['#101226', '#2c3358', '#9c8f86'],
  ['#0e1d1f', '#24463f', '#a3a67c'],
  ['#160f26', '#33285a', '#7f7fb4'],
  ['#0b1626', '#2a3a4d', '#b59a78'],
].map(sky => nightUnder(sky as Palette['sky']))

function nightUnder(sky: Palette['sky']): Palette {
  const [top, middle, horizon] = sky
  const layers: Palette['layers'] = [mix(horizon, middle, 0.45), mix(middle, top, 0.1), mix(middle, top, 0.6), mix(top, '#000000', 0.35)]
  return {
    hour: 'night',
    sky,
    layers,
    disc: '#f6f0dc',
    lamp: '#f7cd7a',
    accent: '#c07a54',
    leaf: mix(middle, '#3f6650', 0.5),
    shareOfLitWindows: 0.4,
    hasStars: true,
    isRaining: false,
  }
}
