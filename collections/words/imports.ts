import { words } from '#lib/words.ts'

export const imports = {
  labels: { singular: words('Import', 'Импорт', 'Импорт'), plural: words('Imports', 'Импорты', 'Импорттар') },
  about: words(
    'Lists of subscribers brought from elsewhere. Of the file nothing is kept.',
    'Списки подписчиков, перенесённые из другого места. Сам файл не хранится.',
    'Басқа жерден әкелінген жазылушылар тізімдері. Файлдың өзі сақталмайды.',
  ),
  byName: { label: words('Who', 'Кто', 'Кім') },
  done: { label: words('Lines', 'Строк', 'Жол саны') },
  finishedAt: { label: words('Finished', 'Завершён', 'Аяқталды') },
  added: { label: words('Subscribed', 'Подписано', 'Жазылды') },
  invited: { label: words('Asked by email', 'Отправлен вопрос о согласии', 'Хатпен сұралды') },
  gained: { label: words('Gained topics', 'Добавлены темы', 'Айдар қосылды') },
  there: { label: words('There already', 'Уже были', 'Бұрыннан бар') },
  refused: { label: words('Refused', 'Не приняты', 'Қабылданбады') },
  undoneAt: { label: words('Taken back', 'Отменён', 'Қайтарып алынды') },
  removed: { label: words('Removed then', 'Убрано при отмене', 'Сол кезде алып тасталды') },
  kept: { label: words('Stayed: an email had gone out', 'Остались: письмо уже ушло', 'Қалды: хат жіберіліп қойған') },
}
