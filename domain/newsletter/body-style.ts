import { sans, style } from '#domain/mail/style.ts'

/** What a letter of the newsletter has beside the parts of every letter. */
export const bodyStyle = {
  ...style,
  subheading: `${sans};font-size:17px;line-height:1.3;font-weight:bold;margin:22px 0 8px;color:#0e2430`,
  quote: 'margin:0 0 18px;padding:2px 0 2px 16px;border-left:3px solid #d8d9d2;font-style:italic',
  figure: 'margin:0 0 20px',
  picture: 'display:block;border:0;width:100%;max-width:600px;height:auto',
  caption: 'margin:6px 0 0;color:#465a64;font-size:14px;line-height:1.4',
  card: 'border:1px solid #d8d9d2;border-radius:4px;padding:16px 18px',
  kicker: 'margin:0 0 6px;color:#465a64;font-size:14px;line-height:1.3',
  cardTitle: `${sans};font-size:20px;line-height:1.3;font-weight:bold;margin:0 0 8px;color:#0e2430`,
  cardFacts: 'margin:0 0 10px;font-weight:bold',
  links: 'margin:0 0 16px;line-height:1.9',
  otherLanguage: 'margin:0 0 18px;padding:10px 14px;border-left:3px solid #005e78;color:#465a64;font-size:15px',
} as const
