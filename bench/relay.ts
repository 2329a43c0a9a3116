// Run by bench/sending.ts: a mail server that counts letters and keeps none.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

const seen = new Map<string, number>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, { envelope }, done) {
    stream.resume()
    stream.on('end', () => {
      for (const { address } of envelope.rcptTo) seen.set(address, (seen.get(address) ?? 0) + 1)
      done()
    })
  },
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => process.send?.({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }))
// Asked for its figures it tells them, and begins anew.
process.on('message', () => {
  process.send?.({ people: seen.size, letters: [...seen.values()].reduce((sum, count) => sum + count, 0) })
  seen.clear()
})
process.on('disconnect', () => process.exit(0))
