/** Google Docs draws a box to tick as a picture. */
const isTick = (element: Element) => element.getAttribute('aria-roledescription') === 'checkbox'
const isRaised = (element: Element) => /vertical-align:\s*su(?:per|b)/u.test(element.getAttribute('style') ?? '')
/** Word draws a line of its own above footnotes. */
const isOfFootnotes = (element: Element) => element.closest('[style*="mso-element"]') !== null

const found = {
  pictures: (root: ParentNode) => [...root.querySelectorAll('img, picture, svg')].some((element) => !isTick(element)),
  media: (root: ParentNode) => root.querySelector('iframe, video, audio, embed, object') !== null,
  tables: (root: ParentNode) => root.querySelector('table') !== null,
  lines: (root: ParentNode) => [...root.querySelectorAll('hr')].some((element) => !isOfFootnotes(element)),
  raised: (root: ParentNode) => [...root.querySelectorAll('sup, sub, [style*="vertical-align"]')].some((element) => element.localName.startsWith('su') || isRaised(element)),
  headings: (root: ParentNode) => root.querySelector('h1, h4, h5, h6') !== null,
} satisfies Record<string, (root: ParentNode) => boolean>

export type Loss = keyof typeof found

/** What of pasted markup a text of this site has no form for. */
export const lossesOf = (root: ParentNode): Loss[] => (Object.keys(found) as Loss[]).filter((loss) => found[loss](root))
