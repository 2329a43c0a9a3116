/** One line per problem for the operator: never an address asked for, a query string or a visitor's IP. */
export const warn = (problem: string) => console.warn(`front door: ${problem}`)

/** The first sentence of an error, fit for `warn`. */
export const reason = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : 'unknown error')
