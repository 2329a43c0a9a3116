/** What no calendar line may hold: control characters but tab and line feed, halves of letters. */
const unprintable = /[^\u0009\u000a\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text of several lines, whatever an editor pasted: its line ends are plain line feeds. */
export const manyLines = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n').replace(unprintable, '').trim()

/** A text that is one line and stays one. */
export const oneLine = (text: string): string => manyLines(text).replace(/\s*\n\s*|\t/gu, ' ')

/** A person's name inside a parameter: RFC 5545 knows no way to write a quotation mark there. */
export const parameterText = (text: string): string => oneLine(text).replace(/["\\]/gu, "'")

/** For the properties that ical-generator writes as they come: the calendar's own name. */
export const escapeText = (text: string): string => oneLine(text).replace(/[\\;,]/gu, (sign) => `\\${sign}`)
