/** What a reader with this window and this size of text would stumble over. Run in the browser. */
export function stumblingBlocks(locale: string): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const found = scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []
  // On ten letters' width a long word has no other way than the browser's own hyphens, which Kazakh has not.
  const narrow = clientWidth < 20 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  if (narrow && locale !== 'kk') return found
  const range = document.createRange()
  const linesOf = (text: Node, from: number, to: number) => {
    range.setStart(text, from)
    range.setEnd(text, to)
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
    // Behind a soft hyphen the first box is the hyphen's, on the line before.
    if (boxes.length > 1 && text.textContent?.[from - 1] === '\u00ad') boxes.shift()
    return new Set(boxes.map(({ bottom }) => Math.round(bottom))).size
  }
  const paragraphs = new Map<Element, Text[]>()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const parent = text.parentElement
    // An address is one long word; it breaks where the line ends.
    if (!parent || parent.closest('script, style, [translate=no], [href^=mailto], .hide, .trap') || !parent.checkVisibility()) continue
    let block: Element = parent
    while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement
    paragraphs.set(block, [...(paragraphs.get(block) ?? []), text])
    if (linesOf(text, 0, text.length) < 2) continue
    for (const { 0: number, index } of text.data.matchAll(/\p{N}+(?:[ \u00a0\u202f.,:]\p{N}+)*/gu)) {
      if (!number.includes(' ') && !(narrow && number.length > 8) && linesOf(text, index, index + number.length) > 1) found.push(number)
    }
    if (locale !== 'kk' && getComputedStyle(parent).hyphens === 'auto') continue
    for (const { 0: part, index } of text.data.matchAll(/[\p{L}\p{M}]+/gu)) {
      if (narrow && !/\p{Script=Cyrillic}/u.test(part)) continue
      if (linesOf(text, index, index + part.length) > 1) found.push(part)
    }
  }
  // What belongs together, also where an element begins within it: a time and a time, a number and its noun, a short word and the next.
  const units = [
    /\d–\u2060*\d/gu,
    /(?<![\p{L}\p{N}-])[\p{L}\p{N}]{1,3}-\u2060*\p{L}/gu,
    // A telephone number counts nothing.
    /(?<!\+[\d\u00a0]{8,})\d[ \u00a0]\p{L}/gu,
    ...(locale === 'ru' ? [/(?<=^|[\s(«])(?:а|в|и|к|о|с|у|я|не|на|за|из|от|до|по)[ \u00a0]\S/giu] : []),
  ]
  for (const nodes of paragraphs.values()) {
    const letters = nodes.flatMap((node) => Array.from({ length: node.length }, (_, at) => ({ node, at })))
    const whole = nodes.map(({ data }) => data).join('')
    for (const { 0: unit, index } of units.flatMap((pattern) => [...whole.matchAll(pattern)])) {
      const boxOf = ({ node, at }: { node: Text; at: number }) => {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect()
      }
      const [first, last] = [letters[index], letters[index + unit.length - 1]]
      if (first && last && boxOf(last).top > boxOf(first).bottom - 2) found.push(`${unit} of ${whole.slice(index, index + 20)}`)
    }
  }
  return found
}
