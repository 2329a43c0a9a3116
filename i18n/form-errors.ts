/** What may be wrong with one field: keys of the messages `form`. */
export const formErrors = ['required', 'choose', 'invalidEmail', 'consentRequired', 'tooLong', 'wrongAnswer'] as const
export type FormError = (typeof formErrors)[number]

export const isFormError = (key: unknown): key is FormError => formErrors.includes(key as FormError)
