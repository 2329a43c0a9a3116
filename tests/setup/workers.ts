/**
 * How many files run side by side on the usual machine of two cores. Programs that work keep both busy with two; inside
 * the CMS a test mostly waits, for a database or a mail server that it told to be slow.
 */
export const workers = { busy: 2, waiting: 4 }
