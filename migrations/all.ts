import { sealWithRow } from './001-seal-with-row.ts'
import { picturesOfNobody } from './002-pictures-of-nobody.ts'
import { datesOfLanguages } from './003-dates-of-languages.ts'
import { placesOfMailbox } from './004-places-of-mailbox.ts'
import { publicLanguages } from './005-public-languages.ts'
import type { Migration } from './migration.ts'

/** In their order, without a gap. What stands here has run somewhere and is not changed any more: the next one mends it. */
export const migrations: readonly Migration[] = [sealWithRow, picturesOfNobody, datesOfLanguages, placesOfMailbox, publicLanguages]
