/** A letter as octets, and as what is said to the server. */

import type { Submission } from "../../internet/index.ts";
import type { Letter } from "./letter.ts";

/** What is known when it is sent. */
export interface Posting {
  readonly nowMs: number;
  readonly to: string;
  readonly port: number;
}

/** The submission of a letter. */
export function writeLetter(letter: Letter, { nowMs, to, port }: Posting): Submission {
  const { writer, messageId, wantsAllNotices } = letter;
  const parameters = wantsAllNotices ? ["NOTIFY=SUCCESS,FAILURE,DELAY"] : [];
  return {
    to,
    port,
    mailFrom: writer.address,
    parameters: ["RET=HDRS", `ENVID=${messageId.split("@")[0] ?? ""}`],
    rcptTo: letter.to.map((address) => ({ address, parameters })),
    content: contentOf(letter, nowMs),
    hello: "app.example.com",
  };
}

function contentOf({ writer, to, subject, text, messageId }: Letter, nowMs: number): string {
  return [
    `From: "${writer.name}" <${writer.address}>`,
    `To: ${to.join(", ")}`,
    `Subject: ${subject}`,
    `Date: ${new Date(nowMs).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${messageId}>`,
    `Content-Language: ${writer.language}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    text,
    "",
  ].join("\r\n");
}
