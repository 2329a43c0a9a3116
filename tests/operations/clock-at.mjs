// Loaded before a program (`--import`): its clock shows CLOCK_AT (ms) at its start, and goes on from there. Pages of a
// programme depend on the day.
const begin = Number(process.env['CLOCK_AT'])
const Real = Date
const shift = begin - Real.now()

globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length) super(...given)
    else super(Real.now() + shift)
  }
  static now() { return Real.now() + shift }
  static parse(text) { return Real.parse(text) }
  static UTC(...parts) { return Real.UTC(...parts) }
}
