/** What the sign-up form needs to know of the site. */
export type SignUp = {
  /** Topics a reader may choose from. */
  topics: readonly { id: string; title: string }[]
  /** What a person agrees to, and which wording of it: the beginning of its SHA-256. */
  consent: { paragraphs: readonly string[]; mark: string }
  /** Asked of whoever runs no scripts. */
  question: string
}

/** The name of the box of a topic. */
export const topicField = (id: string) => `topic-${id}`
