import type { PageContent } from '#demo/content-types.ts'
import { span } from '#demo/span.ts'
import { retention } from '#lib/retention.ts'

const link = span(retention.confirmHours, 'hours')
const pending = span(retention.pendingDays, 'days')
const left = span(retention.leftDays, 'days')
const deliveries = span(retention.deliveryDays, 'days')
const years = span(retention.consentYears, 'years')

/** What the newsletter keeps, and for how long: from the same numbers as the code. */
export const privacyOfNewsletter: PageContent['body'] = [
  { heading: { kk: 'Жаңалықтар хаты', ru: 'Рассылка', en: 'The newsletter' } },
  {
    paragraph: {
      kk: 'Жазылу үшін пошта мекенжайы, хат тілі және қаласаңыз, айдарлар керек. Есіміңіз сұралмайды, желідегі мекенжайыңыз сақталмайды, хатты ашқан-ашпағаныңызды және сілтемені басқан-баспағаныңызды біз білмейміз. Мекенжай шифрланып сақталады; кеңсе оны жабық күйде көреді, әр ашылуы журналға жазылады.',
      ru: 'Для подписки нужны адрес почты, язык писем и, если хотите, темы. Имя мы не спрашиваем, сетевой адрес не храним и не узнаём, открыли ли вы письмо и нажимали ли ссылки в нём. Адрес хранится зашифрованным; офис видит его прикрытым, каждый показ записывается в журнал.',
      en: 'Subscribing takes an email address, a language and, if you wish, topics. We ask for no name, keep no network address and do not learn whether you open an email or follow its links. The address is kept encrypted; the office sees it covered, and each showing is written down.',
    },
  },
  {
    paragraph: {
      kk: `Жазылым хаттағы батырма басылғаннан кейін ғана басталады: сілтеме ${link.kk} жұмыс істейді, расталмаған мекенжай ${pending.kk} өткен соң жойылады. Бас тартсаңыз, хат бірден тоқтайды, мекенжай ${left.kk} өткен соң өшіріледі: тек бас тартқаныңызды білдіретін код қалады. Жаңалықтар хатының кімге жіберілгені ${deliveries.kk} өткен соң жойылып, сандар ғана қалады. Келісім күндері мекенжайсыз, кодпен белгіленіп, келісім қайтарылғаннан кейін тағы ${years.kk} сақталады: заң оны дәлелдеуді талап етеді.`,
      ru: `Подписка начинается, только когда нажата кнопка в письме: ссылка работает ${link.ru}, неподтверждённый адрес удаляется через ${pending.ru}. Если вы отписались, письма прекращаются сразу, а адрес стирается через ${left.ru}: остаётся только код, по которому видно, что вы ушли. Кому было отправлено письмо рассылки, стирается через ${deliveries.ru}, остаются числа. Даты согласия хранятся с кодом, без адреса, ещё ${years.ru} после отзыва: закон требует уметь их доказать.`,
      en: `A subscription begins only when the button in the email is pressed: its link works for ${link.en}, and an address nobody confirmed is deleted after ${pending.en}. When you unsubscribe, emails stop at once and the address is erased after ${left.en}: only a code is left that says that you unsubscribed. To whom an issue of the newsletter went is erased after ${deliveries.en}, and numbers are left. The dates of your consent are kept with a code, without the address, for another ${years.en} after you took it back: the law asks for proof.`,
    },
  },
  {
    paragraph: {
      kk: 'Бұрын басқа жерде келіскен болсаңыз және қызметкерлер мекенжайыңызды тізіммен енгізсе, келісім күні мен ол жазылған дереккөздің хеші сақталады. Келісімі белгісіз адамға алдымен сұрақ қойылған бір ғана хат барады.',
      ru: 'Если вы согласились раньше в другом месте и сотрудники внесли ваш адрес списком, хранятся дата согласия и хеш источника, где оно записано. Тому, чьё согласие неизвестно, сначала приходит одно-единственное письмо с вопросом.',
      en: 'If you agreed elsewhere before and staff entered your address with a list, the date and a hash of the source that records it are kept. Whoever’s consent is unknown first gets one single email, which asks.',
    },
  },
  {
    paragraph: {
      kk: 'Әр хатта жеке парақшаңызға апаратын сілтеме бар: тілді және айдарларды өзгертуге, бас тартуға немесе өзіңіз туралы бәрін бірден өшіруге болады.',
      ru: 'В каждом письме есть ссылка на вашу страницу: там можно сменить язык и темы, отписаться или сразу стереть всё о себе.',
      en: 'Each email has a link to your own page, where you can change language and topics, unsubscribe, or erase everything about you at once.',
    },
  },
]
