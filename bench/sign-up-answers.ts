// Run by bench/sign-up.ts, with the settings of a database of its own.
import config from '@payload-config'
import { getPayload } from 'payload'
import { blindIndex } from '#lib/crypto.ts'
import { nativeDatabase } from '#domain/native.ts'
import { consentText } from '#domain/newsletter/consent-text.ts'
import { subscribeRegistrant } from '#domain/newsletter/from-registration.ts'
import { subscribers } from '#domain/newsletter/rows.ts'
import { requestSubscription } from '#domain/newsletter/subscribe.ts'
import { suppress } from '#domain/newsletter/suppressions.ts'
import type { SubscriberState } from '#domain/newsletter/states.ts'
import { median } from './wrk.ts'

const rounds = 60
const states = ['new', 'pending', 'confirmed', 'unsubscribed', 'bounced', 'suppressed'] as const
const cms = await getPayload({ config })
const text = await consentText(cms, 'ru')
const keyOf = (address: string) => blindIndex(address, 'email')

async function bring(state: (typeof states)[number], address: string) {
  if (state === 'new') return
  if (state === 'suppressed') return suppress(cms, keyOf(address), 'complaint')
  await subscribeRegistrant(cms, { mark: address, address, emailKey: keyOf(address), locale: 'ru', at: new Date(), version: '1' })
  await subscribers(cms).updateOne({ emailKey: keyOf(address) }, { $set: { status: state satisfies SubscriberState } })
}

const times = new Map(states.map((state) => [state, [] as number[]]))
for (let round = -5; round < rounds; round += 1) {
  for (const state of states) {
    const address = `${state}-${round}@example.kz`
    await bring(state, address)
    const begin = performance.now()
    await requestSubscription(cms, { email: address, locale: 'ru', topics: [], text, path: '/ru/newsletter' })
    // The first rounds warm up.
    if (round >= 0) times.get(state)?.push(performance.now() - begin)
  }
  await nativeDatabase(cms).collection('outbox').deleteMany({})
}
const medians = states.map((state) => [state, median(times.get(state) ?? [])] as const)
for (const [state, time] of medians) console.log(`${state.padEnd(12)} ${time.toFixed(2)} ms`)
const all = medians.map(([, time]) => time)
const ratio = Math.max(...all) / Math.min(...all)
console.log(`slowest to fastest: ${ratio.toFixed(2)}`)
await cms.destroy()
process.exit(ratio < 2 ? 0 : 1)
