/**
 * The DKIM signature on a notification of ours, where a key of its author's domain is configured: the servers that get it
 * have no reverse path to check, and many refuse or hide bounces that nothing vouches for.
 */

import type { NewMessage } from "../../store/index.ts";
import type { Site } from "./site.ts";

/** The notification with its signature before it; at once where none is made. */
export function signedNotice(notice: NewMessage, { dkimSignature }: Pick<Site, "dkimSignature">): NewMessage | Promise<NewMessage> {
  const signature = notice.content instanceof Uint8Array ? dkimSignature(notice.content) : undefined;
  return signature === undefined ? notice : signature.then((trace) => ({ ...notice, trace }));
}
