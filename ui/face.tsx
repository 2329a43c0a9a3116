import type { Picture } from '#lib/picture.ts'
import { Photo } from './photo.tsx'
import { Portrait } from './portrait.tsx'

type Props = { picture: Picture | undefined; seed: string; big?: boolean }

/** A round photograph, or the drawing in its place. The drawing always takes no words; beside a name neither does the photo. */
export function Face({ picture, seed, big = false }: Props) {
  const sizes = big ? '(min-width: 24rem) 12rem, 50vw' : '7.5rem'
  return (
    <div className={big ? 'face face--big' : 'face'}>
      {picture ? <Photo picture={big ? picture : { ...picture, alt: '' }} sizes={sizes} eager={big} /> : <Portrait seed={seed} />}
    </div>
  )
}
