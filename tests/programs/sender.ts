// A process that sends letters, and can be made to stand still at a given point: the test then kills it.
import config from '@payload-config'
import { getPayload } from 'payload'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { sendDue } from '#domain/mail/send.ts'
import { plainLetter } from '#tests/letters.ts'
import { standingStill, untilIdle } from '#tests/standing-still.ts'

const { at, begin, transport } = standingStill()
const cms = await getPayload({ config })

const kinds: LetterKinds = {
  'test.plain': async (...asked) => {
    begin()
    await at('claimed')
    return (await plainLetter['test.plain']?.(...asked)) ?? { skip: 'none' }
  },
}

process.send?.({ ready: true })
await untilIdle(() => sendDue(cms, { kinds, transport, limit: 10 }))
process.exit(0)
