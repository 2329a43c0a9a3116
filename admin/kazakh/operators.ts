import type { Group } from './group.ts'

export const operators: Group<'operators'> = {
  contains: 'ішінде бар',
  equals: 'тең',
  exists: 'толтырылған',
  intersects: 'қиылысады',
  isGreaterThan: 'үлкен',
  isGreaterThanOrEqualTo: 'үлкен немесе тең',
  isIn: 'мыналардың бірі',
  isLessThan: 'кіші',
  isLessThanOrEqualTo: 'кіші немесе тең',
  isLike: 'ұқсас',
  isNotEqualTo: 'тең емес',
  isNotIn: 'мыналардың бірі емес',
  isNotLike: 'ұқсас емес',
  near: 'жақын',
  within: 'аумағында',
}
