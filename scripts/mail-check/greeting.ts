import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export type Greeting = { words: string; extensions: string[]; address: string }

/** An answer of a mail server, all its lines. */
async function answer(lines: AsyncIterator<string>): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const { value, done } = await lines.next()
    if (done) throw Object.assign(new Error('closed'), { code: 'closed the line' })
    found.push(value)
    if (!/^\d{3}-/u.test(value)) return found
  }
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of socket) {
    rest += String(piece)
    if (rest.length > 20_000) return
    const lines = rest.split(/\r?\n/u)
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Says hello to the relay, and good-bye. Throws with a `code` when it does not answer as a mail server does. */
export async function greet(url: URL, timeout = 10_000): Promise<Greeting> {
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const where = { host, port: Number(url.port) || (secure ? 465 : 25) }
  // What its certificate is worth is seen when we log in.
  const socket = secure ? connectTls({ ...where, servername: host, rejectUnauthorized: false }) : connect(where)
  socket.setTimeout(timeout, () => socket.destroy(Object.assign(new Error('timeout'), { code: 'no answer in time' })))
  const lines = linesOf(socket)
  try {
    const [words = ''] = await answer(lines)
    if (!words.startsWith('220')) throw Object.assign(new Error('refused'), { code: words.slice(0, 80) })
    socket.write('EHLO mail-check.invalid\r\n')
    const extensions = (await answer(lines)).slice(1).map((line) => line.slice(4).toUpperCase().split(' ')[0] ?? '')
    socket.write('QUIT\r\n')
    return { words: words.slice(4, 84), extensions, address: socket.remoteAddress ?? '' }
  } finally {
    socket.destroy()
  }
}
