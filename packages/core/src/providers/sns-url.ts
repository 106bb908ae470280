/** The addresses of Amazon SNS: the only ones that a message of SNS may make us visit. */

/**
 * https://sns.<region>.amazonaws.com/…, in China amazonaws.com.cn: no user, no port, plain characters only. A region has its own
 * shape: `sns.s3-us-west-2.amazonaws.com` would be anybody's bucket with the name "sns".
 */
const SNS_URL = /^https:\/\/sns\.[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}\.amazonaws\.com(?:\.cn)?\/(?<path>[\w.?&=:%/-]{0,2048})$/;
/** The path of a URL that is SNS's own, without the first slash; undefined for any other URL. */
export function snsPathOf(url: string): string | undefined {
  return SNS_URL.exec(url)?.groups?.["path"];
}
