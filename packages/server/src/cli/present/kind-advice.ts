/** What a message that is no bounce is, for the page of `ricochet explain`: the counterpart of advice.ts. */

import type { Kind } from "@ricochet/core";
import type { Advice } from "./advice.ts";

export const KIND_ADVICE: Readonly<Record<Kind, Advice>> = {
  "delivery-status": {
    headline: "A bounce that names no recipient",
    sentence: "This is a report about mail that was not delivered, but it does not say to whom.",
    permanence: "Without a recipient nothing can be concluded about an address.",
    sender: ["Compare the time with what you sent just before; the original message below may help."],
    postmaster: ["Search your log for the queue id, or for messages to the server that wrote this."],
  },
  "auto-reply": {
    headline: "An automatic answer",
    sentence: "A program answered in the name of a person who is away or busy; your message was delivered.",
    permanence: "It is no bounce: it says nothing against the address.",
    sender: ["Nothing, or wait until the recipient is back."],
    postmaster: ["Never count automatic answers as bounces."],
  },
  "challenge": {
    headline: "A request to prove that you are a person",
    sentence: "The recipient's mail system holds your message back until you confirm that you sent it.",
    permanence: "It is no bounce: after the confirmation the message is delivered.",
    sender: ["If you did write to this person, follow what the request asks; if you did not, ignore it: somebody used your address."],
    postmaster: [
      "Do not answer challenges by program. Many for messages you never sent mean that your address is being forged: publish DMARC.",
    ],
  },
  "feedback": {
    headline: "A complaint",
    sentence: "A provider reports that somebody marked a message of yours as spam, or that it looked like abuse.",
    permanence: "It is no bounce: the message was delivered.",
    sender: ["Do not send such mail to that recipient again."],
    postmaster: ["Find the recipient by the headers of the original message, and suppress the address."],
  },
  "disposition": {
    headline: "A read receipt",
    sentence: "The recipient's mail program tells what became of the message after it was delivered (RFC 8098).",
    permanence: "It is no bounce: the message was delivered.",
    sender: ['Nothing. "Deleted without being read" is a choice of the recipient.'],
    postmaster: ["Nothing. Mail that goes out by program should not ask for receipts."],
  },
  "aggregate-report": {
    headline: "A statistical report",
    sentence: "A receiver reports on the authentication (DMARC) or encryption (TLS) of mail of a whole day; it is about no single message.",
    permanence: "It is no bounce.",
    sender: ["Nothing: it is meant for the postmaster."],
    postmaster: ["Collect these reports in a tool that reads them, at an address of their own."],
  },
  "calendar-reply": {
    headline: "An answer to an invitation",
    sentence: "A calendar accepted, declined or forwarded an invitation.",
    permanence: "It is no bounce: the invitation was delivered.",
    sender: ["Look into your calendar: the answer is entered there."],
    postmaster: ["Nothing."],
  },
  "list-reply": {
    headline: "An answer of a mailing list",
    sentence: "The program that runs a mailing list answered: to a command, to a subscription, or because it holds a message back.",
    permanence: "It is no bounce.",
    sender: ["Read what it asks for: often it wants a confirmation, or the moderator has to look first."],
    postmaster: ["Do not send bulk mail to the address of a list."],
  },
  "other": {
    headline: "Not a bounce",
    sentence: "This message is not a report about mail: it looks like an ordinary message.",
    permanence: "Nothing can be concluded from it about an address.",
    sender: ["Read it: a person may have written it."],
    postmaster: ["If it is a bounce after all, please report it, so that its format can be added."],
  },
};
