/** A page or its words without what typography puts in (lib/typography.ts): as its author wrote it. */
export const plain = (drawn: string): string =>
  drawn.replace(/[\u00ad\u2060]/gu, '').replaceAll('\u00a0', ' ').replace(/<span class="long">([^<]*)<\/span>/gu, '$1')
