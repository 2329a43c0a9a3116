import type { Picture } from '#lib/picture.ts'
import { Photo } from '#ui/photo.tsx'

/** The photograph of a story, whole, with its caption and the name of who took it. */
export function StoryPhoto({ picture, lang }: { picture: Picture; lang: string | undefined }) {
  return (
    <figure lang={lang}>
      <div className="tale-photo"><Photo picture={picture} sizes="(min-width: 60em) 75vw, 100vw" eager /></div>
      {(picture.caption || picture.credit) && (
        <figcaption className="tale-credit">{picture.caption} {picture.credit && <cite>{picture.credit}</cite>}</figcaption>
      )}
    </figure>
  )
}
