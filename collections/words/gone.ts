import { words } from '#lib/words.ts'

/** What leads to a document that is in the trash or deleted. */
export const gone = {
  link: words('leads to something in the trash or deleted', 'ведёт к тому, что в корзине или удалено', 'себеттегіге не жойылғанға апарады'),
  field: words(
    'In the trash or deleted: {count}. The site does not show it; you can save.',
    'В корзине или удалено: {count}. На сайте этого не видно; сохранять можно.',
    'Себетте не жойылған: {count}. Сайтта көрсетілмейді; сақтауға болады.',
  ),
}
