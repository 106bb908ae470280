/**
 * Writes a bounce in the form of some program: its words from one file a program, put together here as RFC 3464 and
 * RFC 6522 have it, or as bare text. The program's own writer (`compose`) is kept out: what it reads must come from
 * another hand.
 */

import type { BounceStyle } from "../script/index.ts";
import { wordAsExchange } from "./exchange.ts";
import { wordAsExim } from "./exim.ts";
import { type FailedMail, mailDate, type WordedBounce } from "./failed-mail.ts";
import { wordAsPostfix } from "./postfix.ts";
import { wordAsQmail } from "./qmail.ts";
import { wordAsSendmail } from "./sendmail.ts";

const WRITERS: Readonly<Record<BounceStyle, (failed: FailedMail) => WordedBounce>> = {
  postfix: wordAsPostfix,
  exim: wordAsExim,
  qmail: wordAsQmail,
  sendmail: wordAsSendmail,
  exchange: wordAsExchange,
};

/** Octets with CR LF. */
export function writeBounce(style: BounceStyle, failed: FailedMail): Buffer {
  const worded = WRITERS[style](failed);
  const header = [
    `Received: by ${failed.host}; ${mailDate(failed.nowMs)}`,
    `Date: ${mailDate(failed.nowMs)}`,
    `From: ${worded.from}`,
    `To: ${failed.sender}`,
    `Subject: ${worded.subject}`,
    `Message-ID: <${failed.id}@${failed.host}>`,
    ...worded.fields,
  ];
  return worded.status === undefined ? plain(header, worded, failed) : report(header, worded, failed);
}

function plain(header: readonly string[], { text }: WordedBounce, { content }: FailedMail): Buffer {
  return Buffer.concat([lines([...header, "", ...text]), content]);
}

function report(header: readonly string[], { text, status = [], returned }: WordedBounce, { content, id, host }: FailedMail): Buffer {
  const boundary = `${id}/${host}`;
  const part = (type: string): string[] => [`--${boundary}`, `Content-Type: ${type}`, ""];
  const type = ["MIME-Version: 1.0", "Content-Type: multipart/report; report-type=delivery-status;", `\tboundary="${boundary}"`];
  const groups = status.flatMap((group, at) => (at === 0 ? group : ["", ...group]));
  return Buffer.concat([
    lines([...header, ...type, "", ...part("text/plain; charset=us-ascii"), ...text, ""]),
    lines([...part("message/delivery-status"), ...groups, "", ...part(returned)]),
    returned === "message/rfc822" ? content : headerOf(content),
    lines(["", `--${boundary}--`]),
  ]);
}

function headerOf(content: Buffer): Buffer {
  const end = content.indexOf("\r\n\r\n");
  return end < 0 ? content : content.subarray(0, end + 2);
}

function lines(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${text}\r\n`).join(""));
}
