/** A box that is not tied to an error; twice on one page its labels still hold it. */
export function NeverBox({ label }: { label: string }) {
  return <label className="opt"><input type="checkbox" name="never" value="yes" /><span>{label}</span></label>
}
