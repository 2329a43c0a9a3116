export const markPath =
  'M1.6 18.3 5.3 15.8Q8.7 20 10.4 27.6 7.2 22 1.6 18.3ZM11 27.6Q14.4 13.6 25.8 2.4L29.4 5.2Q18.4 14.6 11 27.6ZM12.4 27.6Q18.4 16.8 29.7 9.8L31.2 13.9Q20.6 18.6 12.4 27.6ZM14.4 27.6Q20.4 21.2 29.4 18.3L29.7 22.5Q21.6 23.4 14.4 27.6Z'

/** A ballot tick whose long arm has opened into three feathers. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
      <path d={markPath} />
    </svg>
  )
}
