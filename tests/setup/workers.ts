/** How many files run side by side: as many as the usual machine has cores, for most of them wait for each other's programs. */
export const workers = 2
