import type { Picture } from '#lib/picture.ts'
import { Cover } from '#ui/cover.tsx'
import { Photo } from '#ui/photo.tsx'
import type { Drawing } from './story.ts'

type Props = { picture: Picture | undefined; drawing: Drawing }

/** The small cover beside a title in a list. Decoration: the title is the link that counts. */
export function StoryCover({ picture, drawing: { seed, ground } }: Props) {
  if (picture) return <Photo picture={{ ...picture, alt: '' }} sizes="(min-width: 40rem) 13rem, 100vw" />
  return <Cover seed={seed} ground={ground} />
}
