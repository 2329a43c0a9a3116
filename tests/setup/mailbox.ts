import { readFileSync } from 'node:fs'
import type { AddressInfo, Server, Socket } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'

type Message = { raw: string | Buffer; uid: number; flags: string[] }
type Imap = {
  server: Server
  listen: (port: number, host: string, done: () => void) => void
  appendMessage: (folder: string, flags: string[], date: string | false, raw: string) => void
  getMailbox: (path: string) => { messages: Message[] } | undefined
}

const plugins = ['UIDPLUS', 'MOVE', 'ID', 'LITERALPLUS', 'NAMESPACE', 'UNSELECT', 'SASL-IR']

/** A real IMAP server inside the test, with one mailbox and nothing in it. */
export async function startMailbox({ port = 0, folder = 'INBOX' } = {}) {
  const imap = (hoodiecrow as (options: object) => Imap)({
    plugins, users: { 'box@example.kz': { password: 'right' } },
    storage: { INBOX: { messages: [] }, '': { folders: folder === 'INBOX' ? {} : { [folder]: { messages: [] } } } },
  })
  const sockets = new Set<Socket>()
  imap.server.on('connection', (socket) => {
    // It answers in small pieces, which the system would collect.
    sockets.add(socket.setNoDelay().on('error', () => undefined))
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((listening) => imap.listen(port, '127.0.0.1', listening))
  const { port: taken } = imap.server.address() as AddressInfo
  const inside = (path: string) => (imap.getMailbox(path)?.messages ?? []).map(({ raw }) => raw.toString())
  return {
    port: taken,
    url: `imap://box%40example.kz:right@127.0.0.1:${taken}/${encodeURIComponent(folder)}`,
    // It keeps bytes, each as a sign of its own.
    put: (raw: string) => imap.appendMessage(folder, [], false, Buffer.from(raw.replace(/\r?\n/g, '\r\n')).toString('latin1')),
    letters: () => inside(folder),
    aside: () => inside('Unread by the site'),
    connections: () => sockets.size,
    /** Every line breaks, as when the server dies. */
    drop: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise<void>((closed) => (sockets.forEach((socket) => socket.destroy()), imap.server.close(() => closed()))),
  }
}

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>

/** A report as a mail server writes it, about this delivery and reader. */
export function sample(name: string, { bounce = '', leave = '', delivery = '' }): string {
  const text = readFileSync(new URL(`../samples/bounces/${name}.eml`, import.meta.url), 'utf8')
  return text.replaceAll('{{BOUNCE}}', bounce).replaceAll('{{LEAVE}}', leave.replace('mailto:', '')).replaceAll('{{DELIVERY}}', delivery)
}
