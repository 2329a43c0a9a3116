import { isUtf8 } from 'node:buffer'

/**
 * The text of a file, piece by piece. UTF-8 with or without its mark, UTF-16 as Excel calls it "Unicode text"; what is
 * neither comes from an Excel that speaks Russian, which writes cp1251.
 */
export function* textOf(bytes: Uint8Array, size = 64 * 1024): Generator<string> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1251')
  for (let at = 0; at < bytes.length; at += size) yield decoder.decode(bytes.subarray(at, at + size), { stream: true })
  yield decoder.decode()
}

const separators = [';', ',', '\t'] as const

/** What stands between the cells of the first line, quoted text aside. */
export function separatorOf(start: string): string {
  const [line = ''] = start.replace(/"[^"]*"/gu, '').split(/[\r\n]/u, 1)
  const counts = separators.map((separator) => [line.split(separator).length, separator] as const)
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1]
}
