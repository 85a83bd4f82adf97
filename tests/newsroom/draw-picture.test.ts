import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPicture } from '#db/seed/draw-picture.ts'
import type { SamplePicture } from '#db/seed/story.ts'

const SCENES: SamplePicture['scene'][] = ['harbour', 'city', 'hills', 'desert', 'stadium', 'parliament', 'market', 'library', 'laboratory', 'hospital', 'night-sky', 'river', 'fields', 'portrait']
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

test.for(SCENES)('the same number always shows the same %s', scene => {
  const first = drawPicture(scene, 7)
  drawPicture('city', 3)
  expect(drawPicture(scene, 7)).toBe(first)
})

// The name is in every id, so it is taken out: otherwise two equal pictures would count as two.
test('no two pictures of fourteen scenes and ten numbers are alike', () => {
  const pictures = SCENES.flatMap(scene => NUMBERS.map(number => drawPicture(scene, number).replaceAll(`${scene}-${number}`, '')))
  expect(new Set(pictures).size).toBe(SCENES.length * NUMBERS.length)
})

test.for(SCENES)('a %s is a whole drawing of 1600 × 1000', async scene => {
  const { data, info } = await sharp(Buffer.from(drawPicture(scene, 2)), { failOn: 'warning' })
    .png()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([1600, 1000])
  expect((await sharp(data).stats()).entropy).toBeGreaterThan(3)
})

test.for(SCENES)('ten pictures of a %s come in ten skies and leave no paper bare', { timeout: 30_000 }, async scene => {
  const skies = new Set<string>()
  for (const number of NUMBERS) {
    const picture = sharp(inSmall(drawPicture(scene, number)))
    expect((await picture.stats()).isOpaque, `${scene} ${number}`).toBe(true)
    skies.add((await picture.extract({ left: 0, top: 0, width: 320, height: 10 }).resize(1, 1).raw().toBuffer()).toString('hex'))
  }
  expect(skies.size).toBe(NUMBERS.length)
})

test.for(SCENES)('a %s holds no script, no link, no word and no broken number', scene => {
  for (const number of NUMBERS) expect(drawPicture(scene, number)).not.toMatch(/<script|href|<text|<image|NaN|undefined|Infinity|\son\w+=/i)
})

test.for(SCENES)('every wash of a %s is defined once and under the picture’s own name', scene => {
  const picture = drawPicture(scene, 4)
  const defined = [...picture.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const used = [...picture.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
  expect(new Set(defined).size).toBe(defined.length)
  expect(used.filter(id => !defined.includes(id))).toEqual([])
  expect(defined.filter(id => !id?.startsWith(`${scene}-4-`))).toEqual([])
})

const inSmall = (picture: string) => Buffer.from(picture.replace('width="1600" height="1000"', 'width="320" height="200"'))
