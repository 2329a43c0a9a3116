import { words } from '#lib/words.ts'

/** What the buttons and dialogs of publishing say. Languages are named in their own words. */
export const acts = {
  withdrawOne: words('Withdraw: {language}', 'Снять с сайта: {language}', 'Сайттан алу: {language}'),
  withdrawAll: words('Withdraw in all languages', 'Снять с сайта на всех языках', 'Барлық тілде сайттан алу'),
  withdrawAsk: words('Take it off the site?', 'Снять с сайта?', 'Сайттан алынсын ба?'),
  disappears: words('This disappears:', 'Исчезнет:', 'Мына беттер жоғалады:'),
  stays: words('Stays public: {languages}', 'Останется на сайте: {languages}', 'Сайтта қалады: {languages}'),
  fallback: words(
    'Whoever opens the old address is offered the text in this language: {language}.',
    'Кто откроет прежний адрес, увидит предложение прочесть текст на языке: {language}.',
    'Ескі мекенжайды ашқан адамға мәтін мына тілде ұсынылады: {language}.',
  ),
  gone: words(
    'Whoever opens the old address reads that the text was removed.',
    'Кто откроет прежний адрес, прочтёт, что материал снят.',
    'Ескі мекенжайды ашқан адам мәтіннің алынғанын оқиды.',
  ),
  keeps: words(
    'Your texts and drafts stay here. What you have typed and not saved stays in the form.',
    'Тексты и черновики останутся здесь. Несохранённое останется в форме.',
    'Мәтіндер мен нобайлар осында қалады. Сақталмаған жазба да пішінде қалады.',
  ),
  withdraw: words('Withdraw', 'Снять с сайта', 'Сайттан алу'),
  withdrawn: words('Withdrawn: {languages}', 'Снято с сайта: {languages}', 'Сайттан алынды: {languages}'),
  stillPublic: words(
    'Published meanwhile and still on the site: {languages}',
    'Тем временем опубликовано и осталось на сайте: {languages}',
    'Осы арада жарияланып, сайтта қалды: {languages}',
  ),
  publishAsk: words('Publish: {language}', 'Публикация: {language}', 'Жариялау: {language}'),
  publishOne: words('Publish: {language}', 'Опубликовать: {language}', 'Жариялау: {language}'),
  publish: words('Publish', 'Опубликовать', 'Жариялау'),
  goesAlong: words(
    'All languages share these values. They go live at once in every public language ({languages}):',
    'Эти значения общие для всех языков. Они сразу появятся на всех опубликованных языках ({languages}):',
    'Бұл мәндер барлық тілге ортақ. Олар жарияланған барлық тілде ({languages}) бірден көрінеді:',
  ),
  conflict: words('Changed by somebody else', 'Изменил кто-то другой', 'Басқа біреу өзгертті'),
  conflictAbout: words(
    'Since you opened this form, somebody else changed the same. Nothing was saved yet, and what you typed is still here.',
    'Пока форма была открыта, кто-то другой изменил то же самое. Пока ничего не сохранено, ваш текст на месте.',
    'Сіз пішінді ашқаннан бері дәл осыны басқа біреу өзгертті. Әзірге ештеңе сақталған жоқ, жазғаныңыз орнында.',
  ),
  putInAgain: words(
    'To keep yours, copy it, open this page anew and put it in: {fields}.',
    'Чтобы сохранить своё, скопируйте его, откройте страницу заново и вставьте: {fields}.',
    'Өзіңіздікін сақтау үшін оны көшіріп алыңыз да, бетті қайта ашып, орнына қойыңыз: {fields}.',
  ),
  yours: words('Yours', 'Ваше', 'Сіздікі'),
  theirs: words('Saved by the other', 'Сохранено другим', 'Басқасы сақтаған'),
  keepMine: words('Save mine', 'Сохранить моё', 'Менікін сақтау'),
  keepTheirs: words('Keep theirs', 'Оставить то, что сохранено', 'Сақталғанын қалдыру'),
  unreadableValue: words('(cannot be shown here)', '(здесь не показать)', '(мұнда көрсету мүмкін емес)'),
  empty: words('(empty)', '(пусто)', '(бос)'),
  notSaved: words(
    'Nothing was saved: the site or its database did not answer. What you typed is still here; try again in a moment.',
    'Ничего не сохранено: сайт или база данных не ответили. Ваш текст на месте, попробуйте ещё раз чуть позже.',
    'Ештеңе сақталмады: сайт не дерекқор жауап бермеді. Жазғаныңыз орнында, сәлден соң қайталап көріңіз.',
  ),
  signedOut: words(
    'You are no longer signed in. What you typed is still here: sign in in another tab, then save again.',
    'Сеанс закончился. Ваш текст на месте: войдите в другой вкладке и сохраните ещё раз.',
    'Сеанс аяқталды. Жазғаныңыз орнында: басқа қойындыда кіріп, қайта сақтаңыз.',
  ),
  restore: words('Bring back: {language}', 'Вернуть: {language}', 'Қайтару: {language}'),
  restoreAll: words('Bring back in all languages', 'Вернуть на всех языках', 'Барлық тілде қайтару'),
  restoreAsk: words('Bring this version back?', 'Вернуть эту версию?', 'Осы нұсқа қайтарылсын ба?'),
  restoreAbout: words(
    'The text becomes a draft as it was then: {languages}. The site and all other languages stay as they are; what is written now is kept among the versions.',
    'Текст станет черновиком, каким он был тогда: {languages}. Сайт и остальные языки не изменятся; нынешний текст останется среди версий.',
    'Мәтін сол кездегідей нобай болады: {languages}. Сайт пен басқа тілдер өзгермейді; қазіргі мәтін нұсқалар арасында қалады.',
  ),
  restoreConfirm: words('Bring back as a draft', 'Вернуть как черновик', 'Нобай ретінде қайтару'),
  notInBulk: words(
    'Open the documents one by one: many at once are only taken off the site, thrown away or brought back as drafts.',
    'Откройте документы по одному: сразу несколько можно только снять с сайта, отправить в корзину или вернуть черновиками.',
    'Құжаттарды бір-бірлеп ашыңыз: бірнешеуін бірден тек сайттан алуға, себетке салуға немесе нобай ретінде қайтаруға болады.',
  ),
}
