import { inflateSync } from 'node:zlib'

/** How far each code point of a face goes, in ems; one that the face lacks is not here. */
export type Advances = ReadonlyMap<number, number>

/** A table of a WOFF file, unpacked (https://www.w3.org/TR/WOFF/#TableDirectory). */
function table(woff: Buffer, tag: string): Buffer {
  for (let at = 44; at < 44 + 20 * woff.readUInt16BE(12); at += 20) {
    if (woff.toString('latin1', at, at + 4) !== tag) continue
    const [offset, packed, whole] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    return packed === whole ? bytes : inflateSync(bytes)
  }
  throw new Error(`the font has no table ${tag}`)
}

/** Glyphs by code point, out of the subtable of format 4 that every font for the web has. */
function glyphs(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i))
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (at === undefined) throw new Error('the font has no character map of format 4')
  const found = new Map<number, number>()
  const doubled = cmap.readUInt16BE(at + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const read = (column: number) => cmap.readUInt16BE(at + 14 + column * doubled + (column > 0 ? 2 : 0) + segment)
    const [end, start, delta, range] = [read(0), read(1), read(2), read(3)]
    const rangeAt = at + 16 + 3 * doubled + segment
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start))
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph) found.set(code, glyph)
    }
  }
  return found
}

export function readAdvances(woff: Buffer): Advances {
  const [unit, wide, widths] = [table(woff, 'head').readUInt16BE(18), table(woff, 'hhea').readUInt16BE(34), table(woff, 'hmtx')]
  return new Map([...glyphs(table(woff, 'cmap'))].map(([code, glyph]) => [code, widths.readUInt16BE(4 * Math.min(glyph, wide - 1)) / unit]))
}
