import type { PageContent } from '#demo/content-types.ts'
import { span } from '#demo/span.ts'
import { retention } from '#lib/retention.ts'
import { privacyOfNewsletter } from './privacy-newsletter.ts'

const hold = span(retention.holdMinutes, 'minutes')
const unconfirmed = span(retention.unconfirmedHours, 'hours')
const needs = span(retention.needsDays, 'days')
const guests = span(retention.eventDays, 'days')
const letters = span(retention.letterDays, 'days')

/** Says what is true of the site as it is; a room that collects something adds its own section here. */
export const privacy: PageContent = {
  slug: { kk: 'qupiyalyq', ru: 'konfidentsialnost', en: 'privacy' },
  title: { kk: 'Құпиялық саясаты', ru: 'Политика конфиденциальности', en: 'Privacy policy' },
  summary: {
    kk: 'Бұл сайт оқырман туралы не біледі және не білмейді.',
    ru: 'Что этот сайт знает о читателе и чего не знает.',
    en: 'What this site knows about a reader, and what it does not.',
  },
  body: [
    {
      paragraph: {
        kk: 'Мәтін үлгісі. Жарияламас бұрын заңгерге көрсетіңіз.',
        ru: 'Образец текста. Перед публикацией покажите его юристу.',
        en: 'Sample text. Have a lawyer review it before publication.',
      },
    },
    { heading: { kk: 'Біз кімбіз', ru: 'Кто мы', en: 'Who we are' } },
    {
      paragraph: {
        kk: 'Сайтты «Еркіндік қанаты» қоғамдық қоры жүргізеді (Астана қаласы, Кенесары көшесі, 8, 17-кеңсе). Мұнда қандай дербес деректер не үшін жиналатынын біз айқындаймыз.',
        ru: 'Сайт ведёт общественный фонд «Еркіндік қанаты» (Астана, улица Кенесары, 8, офис 17). Мы решаем, какие персональные данные здесь собираются и зачем.',
        en: 'This site is run by the public foundation “Erkindik qanaty”, 8 Kenesary Street, office 17, Astana. We decide which personal data is collected here and why.',
      },
    },
    { heading: { kk: 'Нені жинаймыз', ru: 'Что мы собираем', en: 'What we collect' } },
    {
      paragraph: {
        kk: 'Сайтты оқу үшін ештеңе хабарлаудың қажеті жоқ, сайт кімнің не оқығанын есте сақтамайды. Тіркелгі сайтты жүргізетін қызметкерлерде ғана бар: аты, пошта мекенжайы және біз оқи алмайтын құпиясөз.',
        ru: 'Чтобы читать сайт, ничего сообщать не нужно, и сайт не запоминает, кто и что читал. Учётная запись есть только у сотрудников, которые ведут сайт: имя, адрес почты и пароль, прочитать который мы не можем.',
        en: 'Nothing is asked for reading the site, and the site keeps no record of who reads what. Staff who edit it have an account: a name, an email address and a password that we cannot read.',
      },
    },
    { heading: { kk: 'Бұл не үшін керек', ru: 'Зачем это нужно', en: 'Why we need it' } },
    {
      paragraph: {
        kk: 'Қызметкерлердің тіркелгілері сайт мәтіндерін жазу, аудару және жариялау үшін, ал тіркелу деректері сіз тіркелген іс-шараны өткізу үшін ғана керек. Негізі — сіздің келісіміңіз, оны кез келген уақытта қайтарып ала аласыз. Біз деректерді сатпаймыз және профиль жасамаймыз.',
        ru: 'Учётные записи сотрудников нужны только для того, чтобы писать, переводить и публиковать тексты сайта, а данные регистрации — только для того, чтобы провести событие, на которое вы записались. Основание — ваше согласие, отозвать его можно в любой момент. Мы не продаём данные и не составляем профили.',
        en: 'Staff accounts are needed only to write, translate and publish the texts of this site, and registrations only to hold the event that you registered for. The basis is your consent, which you may withdraw at any time. We do not sell data and do not build profiles.',
      },
    },
    { heading: { kk: 'Іс-шараға тіркелу', ru: 'Регистрация на события', en: 'Registering for events' } },
    {
      paragraph: {
        kk: 'Тіркелу үшін есім немесе бүркеншік ат, пошта мекенжайы, тіл, қатысу түрі және қаласаңыз, сізге не қажет екені сұралады. Телефон да, құжат та керек емес, желідегі мекенжайыңыз сақталмайды. Есім, пошта мекенжайы және қажеттіліктер шифрланып сақталады, оларды тек кеңсе қызметкерлері мен әкімші көреді.',
        ru: 'Для регистрации нужны имя или псевдоним, адрес почты, язык и способ участия, а если хотите, и то, что вам нужно для участия. Телефон и документы не нужны, ваш сетевой адрес не хранится. Имя, адрес почты и то, что вам нужно, хранятся зашифрованными; видят их только офис и администратор.',
        en: 'Registering takes a name or pseudonym, an email address, a language and how you take part and, if you wish, what you need for it. No telephone number and no document is asked for, and your network address is not kept. Name, email address and needs are kept encrypted; only the office and the administrator see them.',
      },
    },
    {
      paragraph: {
        kk: `Орын ${hold.kk} бойы сақталады. Хаттағы батырма басылмаса, жазба ${unconfirmed.kk} ішінде жойылады. Сізге не қажет екені іс-шарадан кейін ${needs.kk} өткен соң, есім мен мекенжай ${guests.kk} өткен соң өшіріледі, содан кейін тек сандар қалады. Жіберілген хаттардың мекенжайлары ${letters.kk} өткен соң жойылады.`,
        ru: `Место держится ${hold.ru}. Если кнопка в письме не нажата, запись удаляется через ${unconfirmed.ru}. То, что вам нужно для участия, стирается через ${needs.ru} после события, имя и адрес через ${guests.ru}; потом остаются только числа. Адреса отправленных писем стираются через ${letters.ru}.`,
        en: `A place is held for ${hold.en}. If the button in the email is not pressed, the entry is deleted after ${unconfirmed.en}. What you need is erased ${needs.en} after the event, name and address ${guests.en} after it; then only numbers are left. Addresses of emails that were sent are erased after ${letters.en}.`,
      },
    },
    {
      paragraph: {
        kk: 'Сізге тек осы іс-шара туралы жазамыз: растау, өзгерістер, еске салу және кейін бір рет материалдар. Хаттағы сілтемемен ашылатын жеке парақшаңызда қатысудан бас тартып немесе өзіңіз туралы бәрін бірден өшіре аласыз.',
        ru: 'Мы пишем вам только об этом событии: подтверждение, изменения, напоминания и один раз потом материалы. На своей странице, куда ведёт ссылка из письма, можно отменить участие или сразу стереть всё о себе.',
        en: 'We write to you about that event only: a confirmation, changes, reminders and, once afterwards, its materials. On your own page, where the link in the email leads, you can cancel or erase everything about you at once.',
      },
    },
    ...privacyOfNewsletter,
    { heading: { kk: 'Әңгімелеушілер', ru: 'Рассказчики', en: 'Storytellers' } },
    {
      paragraph: {
        kk: 'Әңгімелер әңгімелеушінің өзі таңдаған есіммен жарияланған. Егер бізге әңгімеңізді айтып, енді оны бір тілде немесе барлық тілде өзгерткіңіз не сайттан алдырғыңыз келсе, қоңырау шалыңыз немесе бізге келіңіз.',
        ru: 'Истории опубликованы под теми именами, которые выбрали рассказчики. Если вы поделились с нами историей и хотите изменить её или снять с сайта, на одном языке или на всех, позвоните нам или зайдите.',
        en: 'The stories here are published as their tellers wished to be named. If you told us a story and want it changed or taken down, in one language or in all, call us or come by.',
      },
    },
    { heading: { kk: 'Cookie файлдары', ru: 'Файлы cookie', en: 'Cookies' } },
    {
      paragraph: {
        kk: 'Сайтты оқу кезінде cookie файлдары жасалмайды. Жарнамалық және бақылайтын cookie жоқ, беттер басқа сайттарға сұрау жібермейді. Сеанс cookie файлын басқару панеліне кіретін қызметкерлер ғана алады.',
        ru: 'При чтении сайта файлы cookie не создаются. Рекламных и следящих cookie нет, к другим сайтам страницы не обращаются. Файл cookie сеанса получают только сотрудники, которые входят в панель управления.',
        en: 'Reading this site sets no cookies. There are no advertising or tracking cookies and no requests to other sites. Only staff who sign in to the admin panel get a session cookie.',
      },
    },
    { heading: { kk: 'Қайда және қанша уақыт', ru: 'Где и как долго', en: 'Where and how long' } },
    {
      paragraph: {
        kk: 'Деректер қорғалған серверде сақталады, оған тек уәкілетті қызметкерлер кіре алады. Қызметкер қордан кеткенде оның тіркелгісі жойылады.',
        ru: 'Данные хранятся на защищённом сервере, доступ есть только у уполномоченных сотрудников. Учётная запись удаляется, когда сотрудник уходит из фонда.',
        en: 'Data is kept on a protected server that only authorised staff can reach. An account is deleted when its holder leaves the Foundation.',
      },
    },
    { heading: { kk: 'Оларды тағы кім көреді', ru: 'Кто ещё их видит', en: 'Who else sees it' } },
    {
      paragraph: {
        kk: 'Сайт жұмыс істейтін сервердің иесі және хат жеткізу қызметі деректерді біздің тапсырмамыз бойынша өңдейді. Басқаларға деректерді заң міндеттеген жағдайда ғана береміз.',
        ru: 'Компания, на чьём сервере работает сайт, и служба доставки писем обрабатывают данные по нашему поручению. Другим мы передаём данные, только если этого требует закон.',
        en: 'The company that hosts our server and the service that delivers our emails process data on our instructions. We disclose data to others only where the law obliges us to.',
      },
    },
    { heading: { kk: 'Сіздің құқықтарыңыз', ru: 'Ваши права', en: 'Your rights' } },
    {
      paragraph: {
        kk: 'Сіз туралы не білетінімізді сұрай аласыз, деректерді түзетуді немесе жоюды талап ете аласыз.',
        ru: 'Вы можете спросить, что мы о вас знаем, и попросить исправить или удалить эти данные.',
        en: 'You may ask what we know about you and have it corrected or deleted.',
      },
    },
    { heading: { kk: 'Сұрақтар мен өзгерістер', ru: 'Вопросы и изменения', en: 'Questions and changes' } },
    {
      paragraph: {
        kk: '+7 7172 76 00 00 нөміріне қоңырау шалыңыз немесе жұмыс уақытында HR Hub-қа келіңіз. Саясат өзгерсе, жаңа мәтін күнімен бірге осы бетте жарияланады.',
        ru: 'Позвоните по номеру +7 7172 76 00 00 или приходите в HR Hub в часы работы. Если политика изменится, новый текст с датой появится на этой странице.',
        en: 'Call +7 7172 76 00 00 or come to HR Hub during opening hours. If this policy changes, the new text and its date will appear on this page.',
      },
    },
  ],
}
