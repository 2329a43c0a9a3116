import config from '@payload-config'
import { getPayload } from 'payload'
import { minutes } from '#lib/retention.ts'
import { recoverDeliveries } from '#domain/mail/claims.ts'
import { sweep } from '#domain/registrations/sweep.ts'

// What the worker does some minutes later, once for each message, for tests that do not wait for it.

const cms = await getPayload({ config })

async function later() {
  const now = Date.now()
  await sweep(cms, new Date(now + minutes(2)))
  for (const slug of ['outbox', 'deliveries'] as const) await recoverDeliveries(cms, slug, new Date(now + minutes(6)))
}

process.on('message', () => void later().then(() => process.send?.('done')))
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
