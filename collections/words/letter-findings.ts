import type { FindingKind } from '#domain/newsletter/findings.ts'
import { words, type Words } from '#lib/words.ts'

/** `{language}` names readers, `{what}` a document or an address, `{count}` readers. */
export const findingWords: Record<FindingKind, Words> = {
  noReaders: words('Nobody gets this issue: choose readers.', 'Письмо никто не получит: выберите, кому оно.', 'Хатты ешкім алмайды: кімге екенін таңдаңыз.'),
  textMissing: words(
    '{language}: not written. Write it, or decide under “Readers” what these readers get. Readers: {count}.',
    '{language}: не написано. Напишите или решите на вкладке «Кому», что получат эти читатели. Читателей: {count}.',
    '{language}: жазылмаған. Жазыңыз немесе «Кімге» бөлімінде бұл оқырмандар не алатынын шешіңіз. Оқырман саны: {count}.',
  ),
  subjectMissing: words('{language}: no subject.', '{language}: нет темы.', '{language}: хат тақырыбы жоқ.'),
  bodyMissing: words('{language}: the issue is empty.', '{language}: письмо пустое.', '{language}: хат бос.'),
  addressMissing: words(
    '{language}: no postal address of the foundation. Fill it in under Site → Contacts.',
    '{language}: нет почтового адреса фонда. Заполните: Сайт → Контакты.',
    '{language}: қордың пошталық мекенжайы жоқ. Толтырыңыз: Сайт → Байланыс.',
  ),
  cardMissing: words(
    '“{what}” is not published, so readers would not see it. Publish it or take it out.',
    '«{what}» не опубликовано, читатели этого не увидят. Опубликуйте или уберите из письма.',
    '«{what}» жарияланбаған, оқырмандар көрмейді. Жариялаңыз немесе хаттан алып тастаңыз.',
  ),
  linkInsecure: words('{language}: a link without https: {what}', '{language}: ссылка без https: {what}', '{language}: https жоқ сілтеме: {what}'),
  linkLost: words('{language}: a link that leads nowhere in the email: {what}', '{language}: ссылка, которая в письме никуда не ведёт: {what}', '{language}: хатта ешқайда апармайтын сілтеме: {what}'),
  linkBroken: words('A link leads nowhere: {what}', 'Ссылка никуда не ведёт: {what}', 'Сілтеме ешқайда апармайды: {what}'),
  linkUnreachable: words('Could not be checked, open it yourself: {what}', 'Не удалось проверить, откройте сами: {what}', 'Тексеру мүмкін болмады, өзіңіз ашып көріңіз: {what}'),
  linksUnchecked: words('The links have not been checked since the last change.', 'Ссылки не проверены после последней правки.', 'Соңғы түзетуден кейін сілтемелер тексерілмеген.'),
  testMissing: words('{language}: no test email since the last change.', '{language}: после последней правки не было пробного письма.', '{language}: соңғы түзетуден кейін сынақ хаты жіберілмеген.'),
  testFailed: words('{language}: the test email was not delivered. Send another.', '{language}: пробное письмо не дошло. Отправьте ещё раз.', '{language}: сынақ хаты жетпеді. Қайта жіберіңіз.'),
  testUnderWay: words('{language}: the test email is on its way.', '{language}: пробное письмо в пути.', '{language}: сынақ хаты жолда.'),
  noMailServer: words(
    'This site cannot send emails yet: the mail server is not set (SMTP_URL).',
    'Сайт пока не может отправлять письма: не задан почтовый сервер (SMTP_URL).',
    'Сайт әзірге хат жібере алмайды: пошта сервері көрсетілмеген (SMTP_URL).',
  ),
  leftOut: words('{language}: these readers get no email. Readers: {count}.', '{language}: эти читатели письма не получат. Читателей: {count}.', '{language}: бұл оқырмандар хат алмайды. Оқырман саны: {count}.'),
  subjectLong: words('{language}: the subject is long, phones cut it off.', '{language}: тема длинная, телефон её обрежет.', '{language}: хат тақырыбы ұзын, телефон қысқартып көрсетеді.'),
  preheaderMissing: words('{language}: no line after the subject; programs show the beginning of the text instead.', '{language}: нет строки после темы; вместо неё покажут начало письма.', '{language}: хат тақырыбынан кейінгі жол жоқ; орнына хаттың басы көрінеді.'),
  eventOver: words('“{what}” is over.', '«{what}» уже прошло.', '«{what}» өтіп кетті.'),
  eventCancelled: words('“{what}” is cancelled; the issue says so.', '«{what}» отменено; письмо об этом скажет.', '«{what}» өткізілмейді; хатта бұл айтылады.'),
  cardOtherLanguage: words('{language}: readers see “{what}” in another language.', '{language}: «{what}» читатели увидят на другом языке.', '{language}: «{what}» оқырмандарға басқа тілде көрінеді.'),
  altMissing: words('{language}: a picture without a description: {what}', '{language}: у изображения нет описания: {what}', '{language}: суреттің сипаттамасы жоқ: {what}'),
  plainTextBehind: words(
    '{language}: your plain text leaves out links of the issue. Add them, or empty the field.',
    '{language}: в вашем простом тексте нет части ссылок из письма. Добавьте их или очистите поле.',
    '{language}: қарапайым мәтініңізде хаттағы кейбір сілтемелер жоқ. Қосыңыз немесе өрісті тазалаңыз.',
  ),
  tooLarge: words('{language}: very long; some programs hide the end.', '{language}: очень длинное, часть программ скроет конец.', '{language}: тым ұзын, кейбір бағдарламалар соңын жасырады.'),
}
