/**
 * What a form shows again after a post. `values` and `errors` by field name; an error is a key of the messages `form.*`.
 * `note` is a key of the messages of that form: what is said above it. All of it is what one visitor typed: it travels in
 * memory, and is stored nowhere.
 */
export type FormState = {
  values: Record<string, string>
  errors: Record<string, string>
  /** The second step: shown once more, with a fresh `seal`, for one more press of the button. */
  step?: 'check'
  seal?: string
  note?: string
  /** All places are taken: the button now joins the waiting list. */
  list?: boolean
  /** After too many tries: when to try again. */
  minutes?: number
}

/** What a submit handler answers the front door: go and see another page, or show this one again, or nothing at all. */
export type FormOutcome =
  | { see: string }
  /** For a program that only wants to know that it was heard. */
  | { quiet: 200 | 400 }
  | { status: 200 | 404 | 409 | 410 | 422 | 429; state: FormState; retryAfter?: number }

export const emptyForm: FormState = { values: {}, errors: {} }

/** Headers between the front door and Next; what a client sends under such a name is dropped. */
export const formHeader = 'x-qanat-form'
export const networkHeader = 'x-qanat-network'

export const writeFormState = (state: FormState): string => Buffer.from(JSON.stringify(state)).toString('base64url')

export function readFormState(header: string | null | undefined): FormState {
  return header ? (JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as FormState) : emptyForm
}
