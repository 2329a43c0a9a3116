/** A photograph as a page draws it: addresses are site-relative, sizes in CSS pixels of the largest file. */
export type Picture = {
  src: string
  srcSet: string
  /** For mail programs, of which not all show WebP. */
  mailSrc?: string
  width: number
  height: number
  /** Empty for a decorative picture. */
  alt: string
  caption: string
  credit: string
  /** What must be seen when it is cropped: in percent from the left and from the top. */
  focus: { x: number; y: number }
}
