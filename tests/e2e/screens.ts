import type { Page } from 'playwright-core'
import { type Locale, localeNames } from '#lib/locales.ts'

type Screen = {
  /** All that can be read or heard: lines, names and hints of what has no words, what fields hold. */
  lines: string[]
  /** What the panel itself says: labels, buttons, tabs, headings; not what somebody wrote. */
  own: string[]
  /** Words that do not fit into what they are written on. */
  cut: string[]
}

const read = (page: Page): Promise<Screen> =>
  page.evaluate(() => {
    const shown = <Kind extends Element>(selector: string) => [...document.querySelectorAll<Kind & HTMLElement>(selector)].filter((element) => element.checkVisibility())
    const attributes = ['title', 'aria-label', 'placeholder', 'alt'].flatMap((name) => shown(`[${name}]`).map((element) => element.getAttribute(name) ?? ''))
    const held = shown<HTMLInputElement>('input:not([type=password])').map(({ value }) => value)
    const own = shown('label, button, legend, th, .nav__link, .nav-group__label, .tabs-field__tab-button, .field-description, .list-header__title, .dashboard__label')
    const boxes = shown('.btn, .btn__label, .tabs-field__tab-button, .blocks-field__block-header, .collapsible__header-wrap, .list-header__title, .pill')
    const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0 && getComputedStyle(box).overflowX !== 'visible')
    const pen = document.createElement('canvas').getContext('2d')
    const short = shown<HTMLInputElement>('.section-title__input').filter((input) => {
      if (pen) pen.font = getComputedStyle(input).font
      return pen && pen.measureText(input.value || input.placeholder).width > input.clientWidth + 1
    })
    return {
      lines: [...document.body.innerText.split('\n'), ...attributes, ...held].map((line) => line.trim()).filter(Boolean),
      own: own.map((element) => element.innerText.trim()).filter(Boolean),
      cut: [...wide.map((box) => box.innerText), ...short.map((input) => input.value || input.placeholder)].map((text) => `cut: ${text.trim()}`),
    }
  })

/** A value that was never put into words, a slot, the name of a word, a date as only Americans write it. */
const slips = /\[object |\{\{|\}\}|(?<![\p{L}\d])[a-z]+(?::[a-z]+[A-Z][a-zA-Z]*)+(?!\p{L})|(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)/u
/** Names that are the same in every language. */
const names = ['Qanat', 'HR Hub', 'CSV', 'API', 'URL', 'JPEG', 'PNG', 'WebP', 'SHA', 'MIME', 'RSS', 'CC BY', 'BIN', 'SMTP', 'https', 'mailto', 'tel', 'px', 'Excel', 'Payload', 'Slash', ...Object.values<string>(localeNames)]
const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text)
const foreign: Record<Locale, RegExp> = { kk: /\p{Script=Latin}{3,}/u, ru: /\p{Script=Latin}{3,}/u, en: /\p{Script=Cyrillic}{3,}/u }

/** What is wrong with a screen of the panel for whoever reads it in this language. */
export async function faultsOn(page: Page, language: Locale): Promise<string[]> {
  const { lines, own, cut } = await read(page)
  return [...new Set([...lines.filter((line) => slips.test(line)), ...own.filter((text) => foreign[language].test(withoutNames(text))).map((text) => `foreign: ${text}`), ...cut])]
}
