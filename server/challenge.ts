import type { ServerResponse } from 'node:http'
import { makeSeal } from '#lib/challenge.ts'
import { makeWork } from '#lib/proof-of-work.ts'
import { sendJson } from './short-answers.ts'

/**
 * The moment at which a visitor begins to fill in a form, sealed; a script asks for it, and nothing is remembered.
 * @param work also a sum for the browser to do: for forms that write to whoever they are told to.
 */
export async function sendChallenge(res: ServerResponse, { https, work }: { https: boolean; work: boolean }) {
  sendJson(res, 200, { https, data: { seal: makeSeal(), ...(work && { work: await makeWork() }) } })
}
