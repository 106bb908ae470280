/** What goes over to the thread that reads: all mails of one message in one buffer, which is handed over and not copied again. */

import type { MailToRead, ReadMail } from "./read-mail.ts";

/** Asked. */
export type ToReadingThread = readonly MailToRead[];
/** Answered, in the order of what was asked. */
export type FromReadingThread = readonly ReadMail[];

/** Mails that share no memory with the caller any more, and the buffer that goes with them. */
export interface PackedMails {
  readonly mails: ToReadingThread;
  readonly buffer: ArrayBuffer;
}

/** Packs mails: the caller's own buffers stay the caller's. */
export function packMails(given: readonly MailToRead[]): PackedMails {
  const buffer = new ArrayBuffer(given.reduce((sum, { octets }) => sum + octets.byteLength, 0));
  const all = new Uint8Array(buffer);
  let at = 0;
  const mails = given.map((mail) => {
    const begin = at;
    at += mail.octets.byteLength;
    all.set(mail.octets, begin);
    return { ...mail, octets: all.subarray(begin, at) };
  });
  return { mails, buffer };
}
