/** A field that people do not see and programs fill in. Out of the way of keyboards and screen readers too. */
export function FormTrap({ label }: { label: string }) {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="f-website">{label}</label>
      <input id="f-website" type="text" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
