import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

/** What the names of a test mean: `TXT example.kz` → its texts, `MX example.kz` → `10 mx.example.kz`, `A …`, `AAAA …`, `PTR …`. */
export type Zone = Record<string, readonly string[]>

const types: Record<number, string> = { 1: 'A', 12: 'PTR', 15: 'MX', 16: 'TXT', 28: 'AAAA' }

const encodeName = (name: string) => Buffer.concat([...name.split('.').filter(Boolean).map((part) => Buffer.from([part.length, ...Buffer.from(part)])), Buffer.from([0])])

function encodeAddress(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const middle = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0')
  return Buffer.concat([...groups(head), ...middle, ...groups(tail)].map((group) => Buffer.from(group.padStart(4, '0'), 'hex')))
}

function encode(type: string, value: string): Buffer {
  switch (type) {
    case 'A': return Buffer.from(value.split('.').map(Number))
    case 'AAAA': return encodeAddress(value)
    case 'PTR': return encodeName(value)
    case 'MX': {
      const [priority = '0', name = ''] = value.split(' ')
      return Buffer.concat([Buffer.from([0, Number(priority)]), encodeName(name)])
    }
    default: return Buffer.concat((value.match(/.{1,255}/gsu) ?? ['']).map((part) => Buffer.from([part.length, ...Buffer.from(part)])))
  }
}

function readQuestion(query: Buffer): { name: string; type: string; end: number } {
  const parts: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length; length = query[at] ?? 0) {
    parts.push(query.subarray(at + 1, at + 1 + length).toString())
    at += length + 1
  }
  return { name: parts.join('.').toLowerCase(), type: types[query.readUInt16BE(at + 1)] ?? '', end: at + 5 }
}

/** A name server inside the test; of names that are not in its zone it says that there are none. */
export async function startNameServer(zone: Zone) {
  const socket = createSocket('udp4')
  const state = { zone, broken: [] as string[] }
  socket.on('message', (query, from) => {
    const { name, type, end } = readQuestion(query)
    const values = state.zone[`${type} ${name}`] ?? []
    const known = Object.keys(state.zone).some((key) => key.endsWith(` ${name}`))
    const answers = values.map((value) => {
      const data = encode(type, value)
      const head = Buffer.from([0xc0, 12, ...query.subarray(end - 4, end), 0, 0, 0, 1, 0, 0])
      head.writeUInt16BE(data.length, 10)
      return Buffer.concat([head, data])
    })
    const head = Buffer.alloc(12)
    query.copy(head, 0, 0, 2)
    head.writeUInt16BE(0x8580 | (state.broken.includes(name) ? 2 : known ? 0 : 3), 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(answers.length, 6)
    socket.send(Buffer.concat([head, query.subarray(12, end), ...answers]), from.port, from.address)
  })
  await new Promise<void>((listening) => socket.bind(0, '127.0.0.1', listening))
  return {
    state,
    server: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    close: () => new Promise<void>((closed) => socket.close(() => closed())),
  }
}

export type NameServer = Awaited<ReturnType<typeof startNameServer>>
