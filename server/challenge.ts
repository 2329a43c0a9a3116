import type { ServerResponse } from 'node:http'
import { makeSeal } from '#lib/challenge.ts'
import { sendJson } from './short-answers.ts'

/** The moment at which a visitor begins to fill in a form, sealed; a script asks for it, and nothing is remembered. */
export const sendChallenge = (res: ServerResponse, https: boolean) => sendJson(res, 200, { https, data: { seal: makeSeal() } })
