import type { Picture } from '#lib/picture.ts'

type Props = { picture: Picture; sizes: string; eager?: boolean }

/** A photograph in the width that the screen needs. Width and height keep its place, so nothing jumps. */
export function Photo({ picture: { src, srcSet, width, height, alt }, sizes, eager = false }: Props) {
  return (
    <img src={src} srcSet={srcSet || undefined} sizes={srcSet ? sizes : undefined} width={width} height={height} alt={alt}
      loading={eager ? undefined : 'lazy'} decoding="async" />
  )
}
