import { readReport, type Report } from './report.ts'

/** A report stands at the beginning of a letter; of a longer one the rest is not read. */
export const longest = 256 * 1024

/** What a letter in the mailbox for reports is; one that cannot be taken apart is for people. */
export async function understand(source: Buffer): Promise<Report> {
  // Loaded by those who have a mailbox alone.
  const { simpleParser } = await import('mailparser')
  try {
    return readReport(await simpleParser(source, {
      keepDeliveryStatus: true, ignoreEmbedded: true, skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, keepCidLinks: true,
      checksumAlgo: false, maxHeadSize: longest, maxChildNodes: 100,
    }))
  } catch {
    return { is: 'unread' }
  }
}
