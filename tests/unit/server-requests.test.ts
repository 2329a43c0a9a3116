import { describe, expect, test } from 'vitest'
import { isNestedTooDeep } from '#server/body.ts'
import { isOwnOrigin } from '#server/origin.ts'
import { readRange } from '#server/range.ts'

const site = new URL('https://qanat.example')

describe('a request that changes something', () => {
  test.each([
    [{ origin: 'https://qanat.example' }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://qanat.example.evil.example' }, false],
    [{ origin: 'http://qanat.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{}, true],
  ])('with %j is ours: %s', (headers, ours) => expect(isOwnOrigin(headers, site)).toBe(ours))
})

describe('a JSON body', () => {
  const nested = (depth: number) => Buffer.from(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)
  test('of an article is accepted', () => expect(isNestedTooDeep(nested(60))).toBe(false))
  test('nested ten thousand times is not', () => expect(isNestedTooDeep(nested(10_000))).toBe(true))
  test('may hold any number of brackets in its texts', () => {
    expect(isNestedTooDeep(Buffer.from(JSON.stringify({ text: `"\\${'['.repeat(5000)}` })))).toBe(false)
  })
})

describe('a range of a file of 100 bytes', () => {
  test.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=0-1000', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-1', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s', (header, range) => expect(readRange(header, 100)).toEqual(range))
})
