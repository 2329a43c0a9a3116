import type { Refused } from './door-queue.ts'
import type { Answer, Counts } from './door-server.ts'

type Look = 'good' | 'again' | 'bad'
const signs: Record<Look, string> = { good: '✓', again: '✓✓', bad: '✕' }
const lookOf = (result: string): Look => (result === 'welcome' || result === 'offlineWelcome' ? 'good' : result === 'already' ? 'again' : 'bad')
const buzz: Record<Look, number | number[]> = { good: 60, again: 60, bad: [80, 60, 80] }

/** What the person at the door sees; all words were written by the server, in the language of the page. */
export function doorScreen(desk: HTMLElement) {
  const words = JSON.parse(desk.dataset['words'] ?? '{}') as Record<string, string>
  const part = <E extends HTMLElement = HTMLElement>(name: string) => desk.querySelector(`[data-${name}]`) as E
  const say = (word: string, x = '', y = '') => (words[word] ?? '').replace('{x}', x).replace('{y}', y)
  const panel = desk.querySelector('.door-answer') as HTMLElement
  return {
    part,
    say,
    /** Gives whether the person may go in. */
    answer({ result, name = '', time }: Answer): boolean {
      const look = lookOf(result)
      panel.dataset['answer'] = look
      part('sign').textContent = signs[look]
      part('said').textContent = say(result) + (result === 'already' && time ? ` ${say('at', time)}` : '')
      part('name').textContent = name
      navigator.vibrate?.(buzz[look])
      panel.scrollIntoView({ block: 'nearest' })
      return look !== 'bad'
    },
    /** Everybody who was let in, or sent away to wait, and turned out to have no ticket here. */
    refused(all: readonly (Refused & { name?: string | undefined })[]) {
      part('refused').hidden = all.length === 0
      part('refused-title').textContent = say('refused', String(all.length))
      part('refused-list').replaceChildren(...all.map(({ code, name, result, time = '' }) => {
        const line = document.createElement('li')
        // The text of a picture says nothing to anybody.
        line.textContent = `${time} ${name || (code.startsWith('R1.') ? '' : code)}`.trim() + `: ${say(result)}`
        return line
      }))
    },
    counts({ came, expected }: Counts) {
      part('count').textContent = say('came', String(came), String(expected))
    },
    network({ online, waiting }: { online: boolean; waiting: number }) {
      part('gap').hidden = online
      part('queued').textContent = waiting ? say('queued', String(waiting)) : ''
      part('offline').hidden = online && !waiting
    },
  }
}
