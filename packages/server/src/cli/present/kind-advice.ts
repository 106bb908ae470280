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

/** What has no header: a text that was pasted, a reply alone, a file that is something else. */
export const NO_MESSAGE: Advice = {
  headline: "Not a message",
  sentence: "This does not begin as a message does, with fields such as From and Subject, so that nothing can be read from it.",
  permanence: "Nothing can be concluded from it about an address.",
  sender: ['Save the message as it came, header and all ("show original", "save as"), and have that explained.'],
  postmaster: ["If it is the reply of a server, or a line of a log: ricochet classify says what that means."],
};

/** A warning that does not say what holds the message up. */
export const STILL_WAITING: Advice = {
  headline: "The message is still waiting",
  sentence: "The message to {recipient} could not be handed over so far, and the report does not say why.",
  permanence: "What stands in the way is temporary as far as anybody knows.",
  sender: ["Check the part behind the @: a misspelt domain may exist and have no mail server."],
  postmaster: [
    "Look for the last temporary reply in the log: that is the real reason.",
    "`dig {domain} MX`, and connect to each of its servers on port 25.",
  ],
};

/** Reports of RFC 5965 and RFC 6591 that are about something other than an unwanted message, by their Feedback-Type. */
export const FEEDBACK_ADVICE: Readonly<Record<string, Advice>> = {
  "auth-failure": {
    headline: "A message failed its authentication checks",
    sentence: "A receiver reports that a message with an address of {senderDomain}, sent to {recipient}, failed SPF, DKIM or DMARC.",
    permanence: "It is no bounce and no complaint: it says nothing against the recipient's address.",
    sender: ["Nothing: it is meant for the postmaster."],
    postmaster: [
      "Look at the address it was sent from: if it is one of yours, mend its SPF or DKIM; if it is not, somebody forges your domain.",
      "Forged mail is what DMARC with p=quarantine or p=reject is for, once your own mail passes.",
    ],
  },
  "not-spam": {
    headline: "Marked as no spam",
    sentence: "{recipient} took the message out of the spam folder, and the provider passes that on to you.",
    permanence: "It is the opposite of a complaint.",
    sender: ["Nothing: the recipient wants your mail."],
    postmaster: ["Count it in favour of this kind of mail, and look why it was taken for spam."],
  },
  "fraud": {
    headline: "Reported as fraud",
    sentence: "{recipient} reports the message as fraud or phishing.",
    permanence: "It is no bounce: the message was delivered.",
    sender: ["If you did not send it, somebody used your address or your account: change your password."],
    postmaster: ["Find the account that sent it in your log, and close it until its owner is back in control."],
  },
  "virus": {
    headline: "Reported as a virus",
    sentence: "A receiver reports that the message to {recipient} carried something harmful.",
    permanence: "It is no bounce.",
    sender: ["Let your computer be checked before you send anything else."],
    postmaster: ["Find the account that sent it in your log, and stop it until its computer is clean."],
  },
};
