import { isUtf8 } from 'node:buffer'

/**
 * How the text of a file is written: UTF-8 with or without its mark, UTF-16 as Excel calls it "Unicode text"; what is
 * neither comes from an Excel that speaks Russian, which writes cp1251.
 */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251'
}

/** The text of a file, piece by piece. */
export function* textOf(bytes: Uint8Array, size = 64 * 1024): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += size) yield decoder.decode(bytes.subarray(at, at + size), { stream: true })
  yield decoder.decode()
}

const separators = [';', ',', '\t'] as const

/** What stands between the cells of the first line, quoted text aside. */
function separatorOf(start: string): string {
  const [line = ''] = start.replace(/"[^"]*"/gu, '').split(/[\r\n]/u, 1)
  const counts = separators.map((separator) => [line.split(separator).length, separator] as const)
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1]
}

/** What stands between cells, and in which line the titles stand: a line before them may say it to Excel (`sep=;`). */
export function layoutOf(start: string): { separator: string; titles: number } {
  const told = /^"?sep=(?<separator>.)"?[;,\t]*(?:\r\n|\r|\n)/iu.exec(start)?.groups?.['separator']
  return told ? { separator: told, titles: 2 } : { separator: separatorOf(start), titles: 1 }
}
