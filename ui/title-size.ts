/** The class of a title by its length: the longer, the smaller, so that it stays a title and fills no screen. */
export const titleSize = (title: string): 'longer' | 'longest' | undefined =>
  title.length > 100 ? 'longest' : title.length > 60 ? 'longer' : undefined
