import { words, type Words } from '#lib/words.ts'
import type { LanguageState } from './language-states.ts'

/** A mark and a word for each state: colour alone would leave some people without it. */
export const stateWords: Record<LanguageState, { mark: string; word: Words }> = {
  published: { mark: '●', word: words('published', 'опубликовано', 'жарияланған') },
  changed: { mark: '◐', word: words('published, newer draft', 'опубликовано, есть правка', 'жарияланған, жаңа нұсқасы бар') },
  draft: { mark: '○', word: words('draft', 'черновик', 'нобай') },
  empty: { mark: '–', word: words('empty', 'пусто', 'бос') },
}
