import { words } from '#lib/words.ts'

/** Parts of the admin menu, in its order. */
export const groups = {
  texts: words('Texts', 'Тексты', 'Мәтіндер'),
  order: words('Order', 'Рубрики', 'Айдарлар'),
  pictures: words('Pictures', 'Снимки', 'Суреттер'),
  site: words('Site', 'Сайт', 'Сайт'),
  staff: words('Staff', 'Сотрудники', 'Қызметкерлер'),
}
