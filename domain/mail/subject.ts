/** Bytes of one encoded word: the first stands in one line with the name of the header (RFC 2047). */
const longest = 36

/** As many letters as fit, never half of one. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (const sign of text) {
    const last = found.at(-1)
    if (last !== undefined && Buffer.byteLength(last + sign) <= longest) found[found.length - 1] = last + sign
    else found.push(sign)
  }
  return found
}

/** What would be read as an encoded word, and a word too long for one line: a line would begin before it, with a blank. */
const isMistakable = (subject: string) => subject.includes('=?') || /\S{60,}/u.test(subject)

/** A subject that arrives letter by letter as it was typed. Undefined where nodemailer's own writing of it does that. */
export const encodedSubject = (subject: string): string | undefined =>
  isMistakable(subject) ? pieces(subject).map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join(' ') : undefined
