/**
 * Whether a form was sent from a page of this site. Browsers say so themselves in Sec-Fetch-Site (Fetch Metadata); on plain
 * http they do not, and Origin (RFC 6454 §7) decides. One that is missing or `null` is no proof.
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  return site === null ? headers.get('origin') === origin : site === 'same-origin'
}
