import { words } from '#lib/words.ts'

/** What the acts of publishing answer. */
export const publishing = {
  notForYou: words('You may read this, not change it.', 'Вы можете это читать, но не менять.', 'Сіз мұны оқи аласыз, бірақ өзгерте алмайсыз.'),
  whichLanguages: words('Name the languages: kk, ru, en.', 'Укажите языки: kk, ru, en.', 'Тілдерді көрсетіңіз: kk, ru, en.'),
  whichVersion: words('There is no such version of this document.', 'У этого документа нет такой версии.', 'Бұл құжаттың мұндай нұсқасы жоқ.'),
  whichProtection: words('Name what protects the person, on or off.', 'Укажите, какую защиту включить или снять.', 'Қай қорғанысты қосу не алу керегін көрсетіңіз.'),
  photoStillShown: words(
    'The person’s photo is still public, for it is shown here: {places}. Take it out of there.',
    'Фото человека всё ещё видно всем, потому что показано здесь: {places}. Уберите его оттуда.',
    'Адамның фотосы әлі де бәріне көрінеді, себебі мына жерлерде көрсетілген: {places}. Оны сол жерлерден алып тастаңыз.',
  ),
  changedMeanwhile: words(
    'Meanwhile somebody else changed this: {fields}. Nothing was saved; what you typed is still here. Choose which one stays.',
    'Пока вы писали, это изменил кто-то другой: {fields}. Ничего не сохранено, ваш текст на месте. Выберите, что останется.',
    'Сіз жазып отырғанда мұны басқа біреу өзгертті: {fields}. Ештеңе сақталмады, мәтініңіз орнында. Қайсысы қалатынын таңдаңыз.',
  ),
  restored: words('Restored as a draft. Nothing changed on the site.', 'Восстановлено как черновик. На сайте ничего не изменилось.', 'Нобай ретінде қалпына келтірілді. Сайтта ештеңе өзгерген жоқ.'),
}
