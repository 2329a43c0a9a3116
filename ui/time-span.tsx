type Props = { span: { from: string; dash: string; to: string }; start: string; end: string }

/** From when till when, both readable by machines. */
export function TimeSpan({ span: { from, dash, to }, start, end }: Props) {
  return <><time dateTime={start}>{from}</time>{dash}<time dateTime={end}>{to}</time></>
}
