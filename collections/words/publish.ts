import { words } from '#lib/words.ts'

/** Why a language cannot be published. `{language}` is its own name. */
export const missing = {
  title: words(
    '{language}: write the title before publishing.',
    '{language}: перед публикацией напишите заголовок.',
    '{language}: жарияламас бұрын тақырыбын жазыңыз.',
  ),
  body: words(
    '{language}: write the text before publishing.',
    '{language}: перед публикацией напишите текст.',
    '{language}: жарияламас бұрын мәтінін жазыңыз.',
  ),
  name: words(
    '{language}: write the name before publishing.',
    '{language}: перед публикацией напишите имя.',
    '{language}: жарияламас бұрын есімін жазыңыз.',
  ),
  summary: words(
    '{language}: write the summary before publishing.',
    '{language}: перед публикацией напишите краткий текст.',
    '{language}: жарияламас бұрын қысқаша мәтінін жазыңыз.',
  ),
  bio: words(
    '{language}: write about the person before publishing.',
    '{language}: перед публикацией напишите о человеке.',
    '{language}: жарияламас бұрын адам туралы жазыңыз.',
  ),
  slug: words(
    '{language}: the address is empty; write one before publishing.',
    '{language}: адрес пуст, перед публикацией укажите его.',
    '{language}: мекенжайы бос, жарияламас бұрын толтырыңыз.',
  ),
}

export const copiedUntouched = words(
  '{language}: this text was copied from another language and nothing in it was changed. Translate it, or empty it, before publishing.',
  '{language}: этот текст скопирован с другого языка, и в нём ничего не изменено. Перед публикацией переведите его или очистите поле.',
  '{language}: бұл мәтін басқа тілден көшірілген, онда ештеңе өзгертілмеген. Жарияламас бұрын аударыңыз немесе өрісті тазалаңыз.',
)

export const pictureUndescribed = words(
  '{language}: the picture “{picture}” has no description in this language. Open the picture in this language and describe it, or mark it as decoration.',
  '{language}: у изображения «{picture}» нет описания на этом языке. Откройте изображение на этом языке и опишите его или отметьте как украшение.',
  '{language}: «{picture}» суретінің бұл тілде сипаттамасы жоқ. Суретті осы тілде ашып, сипаттап беріңіз немесе безендіру деп белгілеңіз.',
)

export const timesMissing = words(
  'Say when it begins and ends before publishing.',
  'Перед публикацией укажите начало и конец.',
  'Жарияламас бұрын басталуы мен аяқталуын көрсетіңіз.',
)

export const slugTaken = words(
  '{language}: the address “{slug}” already belongs to another document. Choose another one.',
  '{language}: адрес «{slug}» уже занят другим документом. Выберите другой.',
  '{language}: «{slug}» мекенжайын басқа құжат алған. Басқасын таңдаңыз.',
)

export const slugReserved = words(
  'The address “{slug}” belongs to a part of the site. Choose another one.',
  'Адрес «{slug}» занят разделом сайта. Выберите другой.',
  '«{slug}» мекенжайы сайттың бөліміне тиесілі. Басқасын таңдаңыз.',
)

export const slugForgotten = words(
  'The address “{slug}” was taken away together with a name. Choose another one.',
  'Адрес «{slug}» убран вместе с именем. Выберите другой.',
  '«{slug}» мекенжайы есіммен бірге алынған. Басқасын таңдаңыз.',
)

export const slugUnwritable = words(
  'The address needs Latin letters or digits.',
  'В адресе нужны латинские буквы или цифры.',
  'Мекенжайда латын әріптері не цифрлар болуы керек.',
)

export const savedAtOnce = words(
  'Somebody saved this at the same moment. Nothing was lost: save once more.',
  'Кто-то сохранил это в тот же миг. Ничего не потеряно: сохраните ещё раз.',
  'Дәл осы сәтте басқа біреу де сақтады. Ештеңе жоғалған жоқ: қайта сақтаңыз.',
)

export const unreadable = words('The request is not readable.', 'Запрос не удалось прочесть.', 'Сұрауды оқу мүмкін болмады.')

export const diskFull = words(
  'There is no room left on the server’s disk: nothing was saved. What you typed is still here; tell whoever runs the site.',
  'На диске сервера нет места: ничего не сохранено. Введённое осталось на экране; сообщите тем, кто ведёт сервер.',
  'Сервер дискінде орын қалмады: ештеңе сақталмады. Енгізгеніңіз экранда тұр; серверді жүргізетіндерге хабарлаңыз.',
)
