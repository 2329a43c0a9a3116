import { words } from '#lib/words.ts'

/** Parts of the admin menu, in its order. */
export const groups = {
  programme: words('Programme', 'Программа', 'Бағдарлама'),
  texts: words('Texts', 'Тексты', 'Мәтіндер'),
  library: words('Library', 'Библиотека', 'Кітапхана'),
  office: words('Office', 'Офис', 'Кеңсе'),
  newsletter: words('Newsletter', 'Рассылка', 'Жаңалықтар хаты'),
  site: words('Site', 'Сайт', 'Сайт'),
  staff: words('Staff', 'Сотрудники', 'Қызметкерлер'),
}
