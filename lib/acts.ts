/** What staff do with people's data, with what is public and with accounts, and is written down. */
export const acts = [
  'peopleExported', 'needsExported', 'listPrinted', 'addressShown', 'pulledUp', 'cancelledFor', 'letterResent', 'erased', 'eventCancelled',
  'readersExported', 'readersImported', 'importUndone', 'addressSuppressed', 'suppressionLifted', 'unbounced', 'addressCorrected',
  'letterScheduled', 'letterPaused', 'letterResumed', 'letterStopped', 'deliveriesExported',
  'heldMailSent', 'heldMailDropped', 'clockAccepted',
  'madeAnonymous',
  'protectionRaised', 'protectionLowered',
  'published', 'withdrawn', 'trashed', 'takenFromTrash', 'deleted', 'restored', 'accountMade', 'roleChanged', 'signedIn',
] as const

export type Act = (typeof acts)[number]
