/** Faces that have all Kazakh letters, on every system. Georgia and its like lack some: a title would fall into two faces. */
export const sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"

/** Colours of the site, light; written into every element, because many mail programs drop style sheets. */
export const style = {
  body: `margin:0;padding:0;background-color:#fbfaf6;${sans}`,
  preheader: 'display:none;max-height:0;overflow:hidden;opacity:0',
  column: `${sans};font-size:16px;line-height:1.55;color:#0e2430;text-align:left`,
  brand: `${sans};font-size:16px;font-weight:bold;margin:0 0 20px;color:#0e2430`,
  title: `${sans};font-size:25px;line-height:1.25;font-weight:bold;letter-spacing:-.2px;margin:0 0 18px;color:#0e2430`,
  heading: `${sans};font-size:19px;line-height:1.3;font-weight:bold;margin:26px 0 10px;color:#0e2430`,
  paragraph: 'margin:0 0 16px',
  facts: 'margin:0 0 18px;border-collapse:collapse',
  factLabel: 'padding:5px 18px 5px 0;vertical-align:top;color:#465a64;font-size:15px;text-align:left;font-weight:normal',
  factValue: 'padding:5px 0;vertical-align:top;text-align:left',
  list: 'margin:0 0 16px;padding:0 0 0 22px',
  item: 'margin:0 0 6px',
  buttonCell: 'background-color:#005e78;border-radius:4px',
  button: `display:inline-block;padding:13px 26px;color:#ffffff;text-decoration:none;font-weight:bold;font-size:17px;line-height:1.3;${sans}`,
  link: 'color:#005e78;text-decoration:underline',
  bareAddress: 'margin:0 0 18px;font-size:14px;line-height:1.4;color:#465a64;word-break:break-all',
  codeLabel: 'margin:0;color:#465a64;font-size:15px',
  code: 'margin:0 0 18px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:26px;letter-spacing:3px;font-weight:bold',
  image: 'display:block;border:0;height:auto;max-width:100%;background-color:#ffffff',
  note: 'margin:0 0 14px;color:#465a64;font-size:15px',
  footer: 'margin:30px 0 0;padding:16px 0 0;border-top:1px solid #d8d9d2;color:#465a64;font-size:14px;line-height:1.5',
  sender: 'margin:14px 0 0;color:#465a64;font-size:14px',
} as const

/** The dark side, for the programs that read style sheets. */
export const frameStyle = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background-color:#0b1920!important}
.ink{color:#e9eeec!important}
.soft{color:#a6b8be!important}
.link{color:#7fcde2!important}
.line{border-color:#25393f!important}
.button-cell{background-color:#7fcde2!important}
.button{color:#062530!important}
}`
