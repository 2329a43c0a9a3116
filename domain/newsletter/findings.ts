import type { Locale } from '#lib/locales.ts'

/** What a check of a letter can find. `stop` keeps it from being sent; `warn` is for the editor to judge. */
export const findings = {
  /** No language is to get it. */
  noReaders: 'stop',
  /** These readers' text is not written, and nobody decided what they get instead. */
  textMissing: 'stop',
  subjectMissing: 'stop',
  bodyMissing: 'stop',
  /** The sender's postal address of that language. */
  addressMissing: 'stop',
  /** A story or event in it is not public. */
  cardMissing: 'stop',
  /** A link that is stored and has no address left once the letter is drawn. */
  linkLost: 'stop',
  /** A link without https. */
  linkInsecure: 'stop',
  /** An address that answers with an error. */
  linkBroken: 'stop',
  /** No test letter in this language since the last change. */
  testMissing: 'stop',
  testFailed: 'stop',
  /** This site cannot send letters at all. */
  noMailServer: 'stop',
  linksUnchecked: 'stop',
  linkUnreachable: 'warn',
  testUnderWay: 'stop',
  subjectLong: 'warn',
  preheaderMissing: 'warn',
  /** Readers who get nothing, because somebody decided so. */
  leftOut: 'warn',
  eventOver: 'warn',
  eventCancelled: 'warn',
  cardOtherLanguage: 'warn',
  altMissing: 'warn',
  /** The edited plain text leaves out links of the letter. */
  plainTextBehind: 'warn',
  /** Mail programs cut longer ones off. */
  tooLarge: 'warn',
} as const satisfies Record<string, 'stop' | 'warn'>

export type FindingKind = keyof typeof findings
/** `locale` is the reader's language; `what` names the document or address it is about; `count` the readers concerned. */
export type Finding = { kind: FindingKind; locale?: Locale; what?: string; count?: number }

export const stops = ({ kind }: Finding): boolean => findings[kind] === 'stop'
