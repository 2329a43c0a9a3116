/** For a slot of Payload that is to show nothing: a column has no place in the form. */
export const Nothing = () => null
