/** Something the person who starts the app can put right; `message` is one sentence that says how. */
export class Refusal extends Error {}
