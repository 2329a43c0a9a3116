/** A word as it stands in a text: marks, soft hyphens, joiners and apostrophes belong to it. */
export type Token = { start: number; end: number; word: string }

const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]|['’ʼ`](?=\p{L}))*/gu

export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({ start: index, end: index + word.length, word }))
