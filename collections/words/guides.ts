import { words } from '#lib/words.ts'

/** The way to the editors' guides (docs/editors), which are shown in the panel. */
export const guides = {
  all: words('Guides', 'Руководства', 'Нұсқаулықтар'),
  one: words('Guide', 'Руководство', 'Нұсқаулық'),
  englishOnly: words('In English only so far', 'Пока только на английском', 'Әзірге тек ағылшын тілінде'),
}
