import 'server-only'
import { headers } from 'next/headers'
import { type FormState, formHeader, readFormState } from './form-outcome.ts'

/** What the form of this page shows: empty on a page that was only opened, else what came of the post. */
export async function formState(): Promise<FormState> {
  return readFormState((await headers()).get(formHeader))
}
