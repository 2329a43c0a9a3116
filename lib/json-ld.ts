/** An empty list says nothing; validators take it for a mistake. */
const withoutEmpty = (_name: string, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value)

/** JSON for a script element: no `<` can end the element, no line separator can break it, and it still parses. */
export const jsonForScript = (data: object): string =>
  JSON.stringify(data, withoutEmpty).replace(/[<\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
