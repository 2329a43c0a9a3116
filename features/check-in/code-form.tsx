import { getTranslations } from 'next-intl/server'

/** The code on a ticket, typed. With the script also scanned. */
export async function CodeForm({ address }: { address: string }) {
  const t = await getTranslations('door')
  return (
    <form className="form door-form" method="post" action={address} data-code-form="" aria-label={t('code')}>
      <div className="field">
        <label htmlFor="d-code">{t('code')}</label>
        <p className="hint" id="d-code-hint">{t('codeHint')}</p>
        <input id="d-code" type="text" name="code" required maxLength={200} aria-describedby="d-code-hint"
          autoComplete="off" autoCapitalize="characters" autoCorrect="off" spellCheck={false} />
      </div>
      <button className="btn">{t('mark')}</button>
      <div className="door-scan" data-scan="" hidden>
        <button className="btn btn--line" type="button" data-scan-button="">{t('scan')}</button>
        <video data-video="" muted playsInline hidden />
        <p className="hint" data-scan-note="" role="status" />
      </div>
    </form>
  )
}
