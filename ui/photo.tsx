import type { Picture } from '#lib/picture.ts'

type Props = { picture: Picture; sizes: string; eager?: boolean }

/** Where a crop looks, in tenths: the policy of our pages knows no inline styles (ui/styles/covers.css). */
function focusClass({ x, y }: Picture['focus']): string | undefined {
  const tenth = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)) / 10)
  return [tenth(x) !== 5 && `fx${tenth(x)}`, tenth(y) !== 5 && `fy${tenth(y)}`].filter(Boolean).join(' ') || undefined
}

/** A photograph in the width that the screen needs. Width and height keep its place, so nothing jumps. */
export function Photo({ picture: { src, srcSet, width, height, alt, focus }, sizes, eager = false }: Props) {
  return (
    <img className={focusClass(focus)} src={src} srcSet={srcSet || undefined} sizes={srcSet ? sizes : undefined} width={width} height={height} alt={alt}
      loading={eager ? undefined : 'lazy'} decoding="async" />
  )
}
