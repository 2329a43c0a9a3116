import type { Cause, Stage } from '#domain/mail/refusal.ts'

/** What a mail server answered, or what a report quotes of it; whose it is; and what it means. */
export type Answer = [from: string, stage: Stage, said: string, means: Cause]

const reader = 'aidar.test@example.kz'

/** There is nobody to write to. */
const mailbox: [from: string, stage: Stage, said: string][] = [
  ['Gmail', 'recipient', `550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550-5.1.1 unnecessary spaces. For more information, go to\n550 5.1.1  https://support.example.com/mail/?p=NoSuchUser a1-20020a0c - gsmtp`],
  ['Gmail', 'recipient', '550 5.2.1 The email account that you tried to reach is inactive. For more information, go to https://support.example.com/mail/?p=DisabledUser - gsmtp'],
  ['Gmail', 'report', 'smtp; 550-5.2.1 The email account that you tried to reach is disabled.'],
  ['Mail.ru', 'report', `smtp; 550 Message was not accepted -- invalid mailbox.  Local mailbox nospam.aidar@mail.ru is unavailable: user not found`],
  ['Mail.ru', 'recipient', '550 Message was not accepted -- invalid mailbox. Local mailbox nospam.blocked@mail.ru is unavailable: account is disabled'],
  ['Mail.ru', 'text', `550 Message was not accepted -- invalid mailbox. Local mailbox ${reader} is unavailable: user is terminated`],
  ['Yandex', 'recipient', '550 5.7.1 No such user!'],
  ['Yandex', 'report', 'smtp; 550 5.7.1 No such user!'],
  ['Yandex', 'recipient', `550 5.1.1 <${reader}>: Recipient address rejected: User unknown in virtual mailbox table`],
  ['Outlook', 'recipient', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).'],
  ['Outlook', 'report', `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${reader} not found by SMTP address lookup`],
  ['Outlook', 'report', 'smtp;550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found'],
  ['Yahoo', 'text', `554 delivery error: dd This user doesn't have a yahoo.com account (${reader}) [0] - mta1234.mail.example.com`],
  ['Yahoo', 'text', '554 delivery error: dd Sorry, your message cannot be delivered. This mailbox is disabled (554.30). - mta4321.mail.example.com'],
  ['Yahoo', 'recipient', `552 1 Requested mail action aborted, mailbox not found`],
  ['Apple', 'recipient', `550 5.1.1 <${reader}>: user does not exist`],
  ['Apple', 'recipient', `550 5.1.1 <${reader}>: inactive email address`],
  ['a Postfix in Almaty', 'recipient', `550 5.1.1 <${reader}>: Recipient address rejected: User unknown in local recipient table`],
  ['a Postfix in Astana', 'recipient', `550 <${reader}>: Recipient address rejected: undeliverable address: host mx.spamfilter.example said: 550 No such user (in reply to RCPT TO command)`],
  ['an Exim of a Kazakhstani host', 'recipient', '550 No such recipient here'],
  ['an Exim of a Kazakhstani host', 'recipient', '550 Unrouteable address'],
  ['an Exim of a Kazakhstani host', 'recipient', '550 No Such User Here"'],
  ['a university', 'recipient', '550 No such user'],
  ['a university', 'report', 'smtp; 550 No such user'],
  ['a ministry', 'text', '550 5.1.1 User unknown'],
  ['a Zimbra', 'recipient', `550 5.1.1 <${reader}>: Recipient address rejected: ${reader}`],
  ['a CommuniGate', 'recipient', `550 ${reader} unknown user account`],
  ['a qmail', 'recipient', `550 sorry, no mailbox here by that name. (#5.1.1)`],
  ['a Kerio', 'recipient', '550 5.1.1 Mailbox does not exist'],
  ['an MDaemon', 'recipient', `550 ${reader}, Recipient unknown`],
  ['in Russian', 'recipient', '550 5.1.1 Пользователь не найден'],
  ['in Russian', 'text', '550 Почтовый ящик не существует'],
  ['a code alone', 'recipient', '550 5.1.1'],
  ['a code alone', 'recipient', '550 5.2.1'],
  ['a code alone', 'report', '5.1.6'],
]

/** We, our server or our text are refused, whoever the reader is. */
const sender: [from: string, stage: Stage, said: string][] = [
  ['Gmail', 'recipient', '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp'],
  ['Gmail', 'text', "550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n550 5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM."],
  ['Gmail', 'text', '550-5.7.1 [192.0.2.1] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked.'],
  ['Gmail as a relay', 'recipient', '550 5.4.5 Daily user sending limit exceeded. For more information on sending limits go to https://support.example.com'],
  ['Gmail as a relay', 'text', '550 5.4.5 Daily SMTP relay limit exceeded for customer.'],
  ['Mail.ru', 'text', '550 spam message rejected. Please visit https://help.example.com/notspam-support/id?c=abc or report details to abuse@corp.mail.ru.'],
  ['Mail.ru', 'recipient', '550 5.1.1 Too many recipients per message. Sending is limited.'],
  ['Mail.ru', 'sender', '550 5.1.1 unknown user'],
  ['Yandex', 'text', '554 5.7.1 [1] Message rejected under suspicion of SPAM; https://ya.example/1IPbU abc-def'],
  ['Yandex', 'recipient', '550 5.7.1 Policy rejection on the target address'],
  ['Yandex as a relay', 'recipient', '550 5.1.8 Sender address rejected: limit of messages reached'],
  ['Outlook', 'connect', '550 5.7.1 Unfortunately, messages from [192.0.2.1] weren\'t sent. Please contact your Internet service provider since part of their network is on our block list (S3140).'],
  ['Outlook', 'text', '550 5.7.515 Access denied, sending domain example.kz does not meet the required authentication level.'],
  ['Outlook', 'recipient', '550 5.1.1 Recipient rejected: sending IP is listed by Spamhaus'],
  ['Outlook as a relay', 'recipient', '550 5.1.90 Your message can\'t be sent because you\'ve reached your daily limit for message recipients'],
  ['Outlook as a relay', 'text', '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; sending quota exceeded'],
  ['Yahoo', 'connect', '553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in Spamhaus\'s list'],
  ['Yahoo', 'text', '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.example.com/error-codes'],
  ['Yahoo', 'text', '554 Message not allowed - [PH01] Email not accepted for policy reasons.'],
  ['a relay', 'recipient', '550 5.1.1 Recipient refused: hourly message rate exceeded for this account'],
  ['a relay', 'recipient', '550 5.1.2 You have exceeded the daily limit'],
  ['a relay', 'recipient', '550 5.2.1 Account sending suspended: too many messages'],
  ['a relay', 'recipient', '550 5.1.1 blocked using zen.spamhaus.org, see https://check.example/'],
  ['a relay', 'recipient', '550 5.1.0 Sender blocked'],
  ['a relay', 'recipient', '554 5.7.1 <aidar@example.kz>: Relay access denied'],
  ['a relay', 'recipient', '550 5.7.1 unknown user, relay access denied'],
  ['an Exim of a Kazakhstani host', 'recipient', '550 Sender verify failed'],
  ['an Exim of a Kazakhstani host', 'recipient', '550 Domain example.kz has exceeded the max emails per hour (200/200 (100%)) allowed. Message discarded.'],
  ['a Kazakhstani provider', 'recipient', '550 5.1.1 Превышен лимит отправки писем'],
  ['a Kazakhstani provider', 'text', '550 Письмо отклонено как спам'],
  ['a filter', 'recipient', '550 5.1.1 Rejected: your server has a poor reputation'],
  ['a filter', 'recipient', '550 5.1.7 Invalid address'],
  ['a code alone', 'report', '5.7.509'],
  ['a code alone', 'text', '554 no'],
]

/** Not now. */
const later: [from: string, stage: Stage, said: string][] = [
  ['Gmail', 'recipient', '450 4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time.'],
  ['Gmail', 'recipient', '452 4.2.2 The email account that you tried to reach is over quota.'],
  ['Gmail', 'text', '421 4.7.28 Our system has detected an unusual rate of unsolicited mail. Try again later.'],
  ['Yahoo', 'connect', '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints'],
  ['Mail.ru', 'recipient', '451 Try again later'],
  ['Yandex', 'recipient', '450 4.7.1 Greylisted, please try again in 5 minutes'],
  ['Outlook', 'recipient', '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation.'],
  ['a Postfix in Astana', 'recipient', '450 4.1.1 <aidar@example.kz>: Recipient address rejected: unverified address: user unknown'],
  ['out of step', 'recipient', '503 5.5.1 Error: need MAIL command'],
]

/** For good, and nobody can tell whose fault it is. */
const unclear: [from: string, stage: Stage, said: string][] = [
  ['a full mailbox', 'recipient', '552 5.2.2 Mailbox is full'],
  ['a full mailbox', 'report', 'smtp; 550 5.2.2 user is over quota'],
  ['a full mailbox', 'recipient', '550 5.1.1 mailbox full: quota exceeded'],
  ['Mail.ru', 'text', '550 Message was not accepted -- mailbox quota exceeded'],
  ['in Russian', 'recipient', '550 Почтовый ящик переполнен'],
  ['a large letter', 'text', '552 5.3.4 Message size exceeds fixed limit'],
  ['no word', 'recipient', '550 no'],
  ['a code that means a mailbox, after the text', 'text', '550 5.1.1 x'],
  ['5.11.1 is no 5.1.1', 'report', '5.11.1'],
]

const meaning = (means: Cause) => ([from, stage, said]: [string, Stage, string]): Answer => [from, stage, said, means]

/** Real forms of the large mailboxes of Kazakhstan, in our own words where they are long; no address is anybody's. */
export const answers: Answer[] = [
  ...mailbox.map(meaning('mailbox')), ...sender.map(meaning('sender')), ...later.map(meaning('later')), ...unclear.map(meaning('unclear')),
]
