import type { Payload } from 'payload'
import { isRipe, longest } from '#lib/challenge.ts'
import { mac } from '#lib/crypto.ts'
import type { Locale } from '#lib/locales.ts'
import { solvedWork } from '#lib/proof-of-work.ts'
import { bindOnce, boundTo } from '#domain/limits.ts'
import { isRightAnswer } from './question.ts'

/** What a form brings along to show that a person sent it. */
export type Proof = { seal?: string; work?: string; answer?: string }

/** A browser did its sum, or somebody answered the question. */
export type Proved = 'work' | 'answer'
/** `unasked`: nothing shows it yet, so it is asked now; `spent`: the same, and the form needs another seal. */
export type Judgement = Proved | 'unasked' | 'spent' | 'wrong'

/** Seal and sum are for one form and one address: pressing twice is nothing new, another address needs another form. */
const lasts = longest / 1000

/**
 * Judges whether a person sent the form.
 * @param whose the form and the address it was filled in with; kept as a keyed hash, for as long as a form is good.
 */
export async function judgePerson(cms: Payload, locale: Locale, whose: string, { seal = '', work, answer }: Proof): Promise<Judgement> {
  if (!isRipe(seal)) return 'unasked'
  const owner = mac(whose, 'form owner')
  const before = await boundTo(cms, mac(seal, 'used form'))
  for (const how of ['work', 'answer'] as const) if (before === `${owner} ${how}`) return how
  const solved = work ? await solvedWork(work) : undefined
  const how = solved ? 'work' : answer && (await isRightAnswer(cms, locale, answer)) ? 'answer' : undefined
  if (!how) return answer ? 'wrong' : 'unasked'
  for (const used of [seal, ...(solved ? [solved] : [])]) {
    if ((await bindOnce(cms, mac(used, 'used form'), `${owner} ${how}`, lasts)) !== `${owner} ${how}`) return 'spent'
  }
  return how
}
