import './admin.css'

/** The mark of the foundation in place of Payload's; a file of this site, as everything in the panel. */
export function Icon() {
  return <img src="/favicon.svg" alt="" width={24} height={24} />
}

export function Logo() {
  return (
    <span className="brand">
      <img src="/favicon.svg" alt="" width={48} height={48} /> Qanat
    </span>
  )
}
