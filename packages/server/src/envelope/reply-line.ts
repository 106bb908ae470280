/** A reply on one line, as logs and people have it: "550 5.1.1 User unknown". What is not there is left out. */

import type { SmtpReply } from "./reply.ts";

/** Code 0 is that no server spoke. */
export function replyLine({ code = 0, status = "", text }: Partial<Omit<SmtpReply, "text">> & Pick<SmtpReply, "text">): string {
  let line = code > 0 ? String(code) : "";
  for (const words of [status, text]) if (words !== "") line += line === "" ? words : ` ${words}`;
  return line;
}
