import { expect, test } from 'vitest'
import { coverShape } from '#ui/drawing/cover-shape.ts'
import { groundOf } from '#ui/drawing/grounds.ts'
import { portraitShape } from '#ui/drawing/portrait-shape.ts'

test('a slug always gets the same wing, and another slug another one', () => {
  expect(coverShape('kulyash', 480, 320)).toEqual(coverShape('kulyash', 480, 320))
  expect(coverShape('kulyash', 480, 320).paths).not.toEqual(coverShape('beimbet', 480, 320).paths)
})

test('the wings of the visual language are drawn as they were designed', () => {
  expect(groundOf('kulyash')).toBe('steppe')
  expect(coverShape('kulyash', 480, 320).transform).toBe('matrix(1 0 0 -1 0 320)')
  expect(coverShape('kulyash', 480, 320).paths[0]).toMatchObject({ part: 'soft', d: expect.stringMatching(/^M58\.1 293\.4Q179\.7 156\.6 /u) })
})

test('every wing has exactly one gold feather: the vote that was counted', () => {
  for (const slug of ['a', 'b', 'sol-kun', 'odin-den', 'one-day']) {
    const gold = coverShape(slug, 480, 320).paths.filter(({ part }) => part === 'gold')
    expect(gold.map(({ d }) => d.match(/M/gu)?.length)).toEqual([1])
  }
})

test('a person who is not shown is drawn as designed: strokes only, one of them gold', () => {
  const { strokes, width } = portraitShape('aisulu-nurbek')
  expect(width).toBe(5.3)
  expect(strokes.feather).toMatch(/^M38\.3 206\.5L37\.7 240M50\.2 182\.2L/u)
  expect(strokes.gold).toBe('M121.4 47.9L119.5 144.1M119.4 153.6L117.7 240')
  expect(portraitShape('another').strokes).not.toEqual(strokes)
})
