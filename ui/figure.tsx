import type { Picture } from '#lib/picture.ts'
import { Photo } from './photo.tsx'

type Props = { picture: Picture; sizes: string }

/** A photograph with its caption and the name of who took it. */
export function Figure({ picture, sizes }: Props) {
  return (
    <figure>
      <Photo picture={picture} sizes={sizes} />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit && <cite>{picture.credit}</cite>}
        </figcaption>
      )}
    </figure>
  )
}
