import { offerCamera } from './door-camera.ts'
import { readCode, type TicketList, useTicket } from './door-codes.ts'
import { createQueue, createRefused, type Waiting } from './door-queue.ts'
import { doorScreen } from './door-screen.ts'
import { doorServer } from './door-server.ts'

// At the door: marks without a new page, reads tickets with the camera, and goes on without a network.

const resendEvery = 5000
const refreshEvery = 60_000
/** So many marks in one request. */
const batchSize = 50

function openDoor(desk: HTMLElement) {
  const eventId = desk.dataset['door'] ?? ''
  const screen = doorScreen(desk)
  const server = doorServer(eventId)
  const queue = createQueue(eventId)
  const refused = createRefused(eventId)
  /** Of those who were refused, as long as this page is open. */
  const names = new Map<string, string>()
  let list: TicketList | undefined

  const showNetwork = (online: boolean) => screen.network({ online, waiting: queue.all().length })
  // How long ago, not when: the clock of a phone may be hours off.
  const toSend = ({ code, at }: Waiting) => ({ code, age: Math.max(0, Date.now() - at) })

  async function refresh() {
    try {
      const { salt, codes, ...counts } = await server.list()
      list = { salt, codes: new Map(codes) }
      screen.counts(counts)
      showNetwork(true)
    } catch {
      showNetwork(false)
    }
  }

  const showRefused = () => screen.refused(refused.all().map((one) => ({ ...one, name: names.get(one.key) })))

  let sending = false
  /** Sends what waits. Twice does no harm: the earliest mark of a ticket counts. */
  async function replay() {
    if (sending) return
    sending = true
    try {
      for (let batch = queue.all().slice(0, batchSize); batch.length > 0; batch = queue.all().slice(0, batchSize)) {
        const { answers, ...counts } = await server.mark(batch.map(toSend))
        const outcomes = answers.flatMap((answer, at) => (batch[at] ? [{ ...answer, key: batch[at].key, code: batch[at].code }] : []))
        for (const { result, name, time, ...scan } of outcomes.filter((one) => one.result !== 'welcome' && one.result !== 'already')) {
          if (name) names.set(scan.key, name)
          refused.add({ ...scan, result, ...(time && { time }) })
        }
        queue.drop(batch)
        screen.counts(counts)
        showRefused()
      }
      showNetwork(true)
    } catch {
      showNetwork(false)
    } finally {
      sending = false
    }
  }

  /** Gives whether the person may go in. */
  async function check(given: string): Promise<boolean> {
    const code = readCode(given)
    if (!code) return false
    const scan: Waiting = { key: `${Date.now()}.${Math.random()}`, code, at: Date.now() }
    try {
      const { answers: [answer], ...counts } = await server.mark([toSend(scan)])
      screen.counts(counts)
      if (queue.all().length > 0) void replay()
      return answer ? screen.answer(answer) : false
    } catch {
      queue.add(scan)
      const used = await useTicket(list, code)
      showNetwork(false)
      return screen.answer({ result: used === undefined ? 'offlineUnknown' : used ? 'already' : 'offlineWelcome' })
    }
  }

  for (const form of desk.querySelectorAll<HTMLFormElement>('[data-code-form]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const field = form.elements.namedItem('code') as HTMLInputElement
      const code = field.value
      const found = field.type === 'hidden'
      if (!found) field.value = ''
      // Whoever was found by name and let in needs no second press.
      void check(code).then((good) => void (found && good && form.remove()))
    })
  }
  screen.part('refused-seen').addEventListener('click', () => {
    refused.drop(refused.all())
    showRefused()
  })
  showRefused()
  offerCamera(screen, check)
  addEventListener('online', () => void replay().then(refresh))
  addEventListener('offline', () => showNetwork(false))
  setInterval(() => void (queue.all().length > 0 && replay()), resendEvery)
  setInterval(() => void refresh(), refreshEvery)
  void refresh().then(replay)
}

const desk = document.querySelector<HTMLElement>('[data-door]')
if (desk) openDoor(desk)
