import { runWithOwnDatabase } from './own-database.ts'

/** How long the sign-up form takes for each state of an address; nobody should be able to tell them apart. npx tsx bench/sign-up.ts */
await runWithOwnDatabase('sign-up-answers.ts')
