import type { AddressInfo, Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server does with a letter; a text is its answer, for instance `550 5.1.1 no such mailbox`. */
export type Behaviour =
  | 'accept' | 'hangAtRcpt' | 'dropAtRcpt' | 'hangAfterBody' | 'dropAfterBody'
  | { rcpt: string } | { body: string }

/** `wish`: what was asked for when the letter cannot be delivered (DSN). */
export type Received = { from: string; to: string[]; raw: string; wish: unknown; parsed: () => Promise<ParsedMail> }

const answer = (line: string) => Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) })

/**
 * A real mail server inside the test. `letters` holds what it has taken over, in the order in which it did;
 * `behave` decides letter by letter what it does.
 */
export async function startMailServer({ port = 0, auth = false, utf8 = true } = {}) {
  const letters: Received[] = []
  const state = { behave: (_to: string): Behaviour => 'accept', greeting: undefined as string | undefined, sender: undefined as string | undefined, connections: 0 }
  const drop = () => server.connections.forEach((connection) => (connection as unknown as { _socket: Socket })._socket.destroy())

  const server = new SMTPServer({
    authOptional: !auth,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    hideENHANCEDSTATUSCODES: true,
    hideSMTPUTF8: !utf8,
    hideDSN: false,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    onConnect(_session, done) {
      state.connections += 1
      done(state.greeting ? answer(state.greeting) : undefined)
    },
    onAuth: (login, _session, done) => (login.password === 'right' ? done(null, { user: login.username ?? '' }) : done(answer('535 5.7.8 no'))),
    onMailFrom: (_sender, _session, done) => done(state.sender ? answer(state.sender) : undefined),
    onRcptTo({ address }, _session, done) {
      const does = state.behave(address)
      if (does === 'hangAtRcpt') return
      if (does === 'dropAtRcpt') return drop()
      done(typeof does === 'object' && 'rcpt' in does ? answer(does.rcpt) : undefined)
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address)
      const does = state.behave(to[0] ?? '')
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (typeof does === 'object' && 'body' in does) return done(answer(does.body))
        const raw = Buffer.concat(parts).toString('utf8')
        letters.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to, raw, wish: { ...envelope.dsn, ...envelope.rcptTo[0]?.dsn }, parsed: () => simpleParser(raw) })
        if (does === 'hangAfterBody') return
        if (does === 'dropAfterBody') return drop()
        done()
      })
    },
  })
  // Broken lines are what some tests are about.
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const { port: taken } = server.server.address() as AddressInfo
  return {
    letters,
    state,
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    lettersTo: (address: string) => letters.filter(({ to }) => to.includes(address)),
    close: () => new Promise<void>((closed) => (drop(), server.close(() => closed()))),
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
