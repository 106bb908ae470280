/** What a host sends after it took a message: pure, from what is known to what goes out. */

import { mailDate, writeBounce } from "../bounces/index.ts";
import type { Afterwards } from "../script/index.ts";
import { replyProperly, replyRudely } from "./auto-reply.ts";
import { addressIn, headerFields } from "./header-fields.ts";
import type { Occasion } from "./occasion.ts";
import type { Outgoing } from "./outgoing.ts";

export function react(afterwards: Afterwards, occasion: Occasion): readonly Outgoing[] {
  switch (afterwards.kind) {
    case "bounce":
      return bounce(afterwards, occasion);
    case "auto-reply":
      return afterwards.manners === "proper" ? replyProperly(occasion) : replyRudely(occasion);
    case "forward":
      return forward(afterwards, occasion);
  }
}

/** Like any right server: never about a bounce. */
function bounce({ style, reply, localParts }: Extract<Afterwards, { readonly kind: "bounce" }>, occasion: Occasion): readonly Outgoing[] {
  const { host, address, sender, content, nowMs, id } = occasion;
  const recipients = occasion.recipients.filter((one) => localParts?.includes(one.slice(0, one.lastIndexOf("@"))) ?? true);
  if (sender === "" || recipients.length === 0) return [];
  const trace = Buffer.from(`Received: from client.example by ${host}; ${mailDate(nowMs)}\r\n`);
  const failed = { host, sender, recipients, reply, remoteHost: `inner.${host}`, remoteAddress: address, nowMs, id };
  return [{ mailFrom: "", rcptTo: sender, content: writeBounce(style, { ...failed, content: Buffer.concat([trace, content]) }) }];
}

/** With one more Received: who counts them can see the loop. */
function forward({ to }: Extract<Afterwards, { readonly kind: "forward" }>, occasion: Occasion): readonly Outgoing[] {
  const { host, sender, recipients, content, nowMs, id } = occasion;
  const trace = Buffer.from(`Received: from client.example by ${host} with ESMTP id ${id};\r\n\t${mailDate(nowMs)}\r\n`);
  const whole = Buffer.concat([trace, content]);
  if (to === "recipient") return recipients.map((rcptTo) => ({ mailFrom: sender, rcptTo, content: whole, via: "our server" }));
  const rcptTo = sender === "" ? addressIn(headerFields(content).get("from") ?? "") : sender;
  return rcptTo.includes("@") ? [{ mailFrom: sender, rcptTo, content: whole }] : [];
}
