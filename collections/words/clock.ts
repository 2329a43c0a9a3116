import { words } from '#lib/words.ts'

/** For the bar above every page of the panel. */
export const clock = {
  wrongLaw: words(
    'This server shows wrong times: its clock law is older than 1 March 2024 or cut down. Tell whoever runs it: Node must come with complete time zone data.',
    'Сервер показывает неверное время: его данные о часовых поясах старше 1 марта 2024 года или урезаны. Сообщите тому, кто его обслуживает: Node нужен с полными данными.',
    'Сервер уақытты қате көрсетеді: оның уақыт белдеулері туралы деректері 2024 жылғы 1 наурыздан ескі не толық емес. Серверге жауапты адамға айтыңыз: Node толық деректермен орнатылуы керек.',
  ),
  moved: words(
    'The time zone law has changed. These events kept their time on the wall and begin at another moment; decide whether to tell the registered people:',
    'Закон о времени изменился. Эти события остались при своём времени на часах, но начнутся в другой момент; решите, сообщить ли записавшимся:',
    'Уақыт туралы заң өзгерді. Бұл іс-шаралардың сағат бойынша уақыты өзгермеді, бірақ басқа сәтте басталады; тіркелгендерге хабарлау-хабарламауды шешіңіз:',
  ),
}
