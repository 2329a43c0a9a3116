/** A column has no place in the form. */
export const Nothing = () => null
