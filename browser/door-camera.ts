import type { doorScreen } from './door-screen.ts'

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
declare const BarcodeDetector: new (options: { formats: string[] }) => Detector

const pause = (time: number) => new Promise((later) => setTimeout(later, time))

/** Reads tickets with the camera where the browser can do that by itself; elsewhere nothing is offered. */
export function offerCamera(screen: ReturnType<typeof doorScreen>, check: (code: string) => Promise<unknown>) {
  if (!('BarcodeDetector' in self) || !navigator.mediaDevices) return
  const button = screen.part('scan-button')
  const video = screen.part<HTMLVideoElement>('video')
  let stream: MediaStream | undefined

  async function watch(detector: Detector) {
    let last = ''
    let seenAt = 0
    while (stream) {
      const [seen] = await detector.detect(video).catch(() => [])
      // The same ticket may lie before the camera for a while: it is asked about once.
      if (seen && (seen.rawValue !== last || Date.now() - seenAt > 5000)) {
        last = seen.rawValue
        await check(last)
      }
      if (seen) seenAt = Date.now()
      await pause(200)
    }
  }

  function stop() {
    stream?.getTracks().forEach((track) => track.stop())
    stream = undefined
    video.hidden = true
    button.textContent = screen.say('scan')
  }

  async function start() {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      video.srcObject = stream
      video.hidden = false
      await video.play()
      button.textContent = screen.say('stop')
      void watch(new BarcodeDetector({ formats: ['qr_code'] }))
    } catch {
      stop()
      screen.part('scan-note').textContent = screen.say('noCamera')
    }
  }

  screen.part('scan').hidden = false
  button.addEventListener('click', () => (stream ? stop() : void start()))
}
