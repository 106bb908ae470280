/**
 * What each reason means to people, as one table: what happened in a sentence, why it is hard or
 * soft, what the sender of the message can do, and what the postmaster who runs the sending side can.
 *
 * {recipient}, {domain}, {server} (who said so), {sender} and {senderDomain} are filled in. The
 * sentences state what the server said, not what is true: servers are mistaken, and some refuse to say.
 */

import type { Reason } from "@ricochet/core";

export interface Advice {
  readonly headline: string;
  readonly sentence: string;
  readonly permanence: string;
  readonly sender: readonly string[];
  readonly postmaster: readonly string[];
}

export const ADVICE: Readonly<Record<Reason, Advice>> = {
  "user-unknown": {
    headline: "There is no such mailbox",
    sentence: "{server} says that {domain} has no mailbox named {recipient}.",
    permanence: "A mailbox that does not exist will not take a later message either.",
    sender: [
      "Check the address letter by letter: most such bounces are typing mistakes.",
      "Ask the recipient for the current address some other way, by telephone or on paper.",
      "Do not send to this address again until you know that it is right.",
    ],
    postmaster: [
      "Take the address off your lists now: servers count attempts at unknown mailboxes against the sender.",
      "If many addresses of one list fail like this, find out where the list came from; confirm new addresses by mail (double opt-in).",
      "If the mailbox does exist, the other side's directory is incomplete: its postmaster needs the reply quoted above.",
    ],
  },
  "domain-unknown": {
    headline: "There is no such mail domain",
    sentence: "The part behind the @, {domain}, cannot be found in the domain name system, so there is no server to deliver to.",
    permanence: "Until somebody registers the domain or mends its records, no message can reach it.",
    sender: [
      "Check the part behind the @ letter by letter (.con for .com, a missing letter, a stray dot at the end).",
      "If the address is right, the organisation may have changed its name: look for its present one.",
    ],
    postmaster: [
      "Look it up yourself: `dig {domain} MX` and `dig {domain} A`. NXDOMAIN means that it does not exist.",
      "If it exists for others but not for you, your resolver is at fault: check it before you take the address off.",
      "Offer a correction for common misspellings where people type in addresses.",
    ],
  },
  "user-moved": {
    headline: "The recipient has moved",
    sentence: "{server} says that {recipient} is no longer used; the reply may name the new address.",
    permanence: "An address that was given up does not come back.",
    sender: ["Look for the new address in the reply below, and write to that one.", "Correct the address in your address book."],
    postmaster: ["Replace the address only by one that its owner confirms; until then suppress the old one."],
  },
  "no-mail-accepted": {
    headline: "This domain takes no mail at all",
    sentence: "{domain} declares that it takes no mail, so nothing can be delivered to {recipient}.",
    permanence: "It is a declaration (a null MX record, or a server that serves no mailboxes), not a disturbance.",
    sender: ["Use another address of this person or organisation; the one you have cannot receive."],
    postmaster: [
      "`dig {domain} MX` shows it: a single record `0 .` is a null MX (RFC 7505); a 521 or 556 reply says the same.",
      "Refuse such addresses where people type them in.",
    ],
  },
  "mailbox-disabled": {
    headline: "The mailbox is switched off",
    sentence: "{server} says that the mailbox of {recipient} exists but is disabled, suspended or not used any more.",
    permanence: "It may be opened again; after several refusals over some weeks it probably will not.",
    sender: [
      "Reach the recipient some other way and mention that the mailbox is switched off: they may not know.",
      "Try again in some days.",
    ],
    postmaster: [
      "Pause the address, and suppress it when it fails again over two or three weeks.",
      "Providers turn abandoned mailboxes into spam traps: do not go on sending for months.",
    ],
  },
  "mailbox-full": {
    headline: "The mailbox is full",
    sentence: "{server} says that the mailbox of {recipient} has no room for another message.",
    permanence: "As soon as its owner makes room, mail is taken again.",
    sender: [
      "Send it again in some days, and without large attachments.",
      "If it is urgent, tell the recipient some other way that the mailbox is full.",
    ],
    postmaster: [
      "Leave the address on the list; suppress it for a while when it stays full for weeks: it is then likely abandoned.",
      "If it is your own mailbox: raise its quota, or look for what fills it.",
    ],
  },
  "recipient-refused": {
    headline: "The recipient's side refuses this message",
    sentence: "{server} does not take this message for {recipient}; what it says about that stands below.",
    permanence: "It may concern this message, this sender, or a rule of the recipient; another message may pass.",
    sender: [
      "Ask the recipient, from another address or by telephone, whether they restrict who may write to them.",
      "If you write to a group or a list, you may have to be a member first.",
    ],
    postmaster: [
      "Give the recipient's administrator the exact reply and the time: only their log knows the rule that refused.",
      "Some servers answer like this for unknown mailboxes too: suppress the address when it happens again and again.",
    ],
  },
  "message-too-large": {
    headline: "The message is too large",
    sentence: "The message to {recipient} is larger than {server} accepts.",
    permanence: "The address is good; a smaller message will be taken.",
    sender: [
      "Send it again without attachments, or with smaller ones: attachments grow by a third on the way.",
      "Put large files where the recipient can fetch them, and send the link.",
    ],
    postmaster: ["Keep your own limit at or below what most servers take (25 MB), so that people are told at once and not by a bounce."],
  },
  "sender-refused": {
    headline: "The sender's address is refused",
    sentence: "{server} does not accept mail from {sender}.",
    permanence: "It is about who sends, not about {recipient}: that address is probably good.",
    sender: [
      "Check the sender address in your mail program: it has to exist, with a domain that receives mail.",
      "Ask the recipient to allow your address.",
    ],
    postmaster: [
      "The envelope sender has to exist: `dig {senderDomain} MX`, and try whether a message to it is accepted.",
      "Do not send from no-reply addresses that refuse mail: many servers check the sender by calling back.",
      "If the recipient's side has your domain on a list of its own, only its postmaster can take it off.",
    ],
  },
  "blocked": {
    headline: "The sending server is blocked",
    sentence: "{server} refuses to talk to the server that sent the message, because of its network address or name.",
    permanence: "It is about the sending server, not about {recipient}; once the block is lifted, mail passes.",
    sender: ["Forward this page to whoever runs your mail: you cannot mend it, and sending again does not help."],
    postmaster: [
      "Look for the block list named in the reply, find out there why your address is on it, stop the cause, then ask to be taken off.",
      "A cause is often a hacked account or web form: look for unusual amounts in your log of the last days.",
      "If your address comes from a pool for customers or from a cloud, send through your provider's relay instead.",
      "Where no list is named, the block is local: write to postmaster@{domain} with your address and the reply.",
    ],
  },
  "poor-reputation": {
    headline: "The sender's reputation is too low",
    sentence: "{server} refuses the message because of what it has seen of the sending server or domain lately.",
    permanence: "Reputation is regained by behaving well for some weeks; {recipient} is probably a good address.",
    sender: ["Forward this page to whoever runs your mail.", "Send less for some days, and only to people who expect it."],
    postmaster: [
      "Look at the figures that the large providers show of you (Google Postmaster Tools, Microsoft SNDS), complaint rates above all.",
      "Send to those first who read your mail, take off those who never do, and raise the volume slowly.",
      "Sign with DKIM, publish SPF and DMARC, and offer unsubscribing with one click (RFC 8058).",
    ],
  },
  "reverse-dns": {
    headline: "The sending server has no proper name",
    sentence: "{server} refuses the message because the address of the sending server has no matching name (reverse DNS, PTR).",
    permanence: "It is about the sending server; once its records are right, the same message is taken.",
    sender: ["Forward this page to whoever runs your mail: it is a setting of the server."],
    postmaster: [
      "Give the sending address a PTR record, and let that name point back to the same address (check IPv4 and IPv6).",
      "Let the server greet (HELO/EHLO) with that name.",
      "If IPv6 has no PTR and cannot get one, send over IPv4.",
    ],
  },
  "authentication-failed": {
    headline: "The message could not be authenticated",
    sentence: "{server} refuses the message because it fails the checks (SPF, DKIM or DMARC) of {senderDomain}.",
    permanence: "It is about how the message was sent; once the records and signatures agree, it is taken.",
    sender: [
      "Send through the mail server of your own domain, and not through another with its address.",
      "If a mailing list or a forwarding address is involved, write to the recipient directly.",
    ],
    postmaster: [
      "Check SPF: `dig {senderDomain} TXT` has to list every server that sends for it, and need no more than ten look-ups.",
      "Sign with DKIM with a key whose d= is {senderDomain}, and see that no later server changes the message.",
      "Read your DMARC aggregate reports before you tighten p=: they name what still sends unauthenticated.",
      "If you forward mail, rewrite the envelope sender (SRS) and leave the message as it is, so that its DKIM signature survives.",
    ],
  },
  "relay-denied": {
    headline: "This server does not serve that domain",
    sentence: "{server} says that it is not responsible for {domain}, and that it does not pass mail on for this sender.",
    permanence: "It is a matter of settings, here or there; the address itself may be good.",
    sender: ["Check the part behind the @.", "Log in to your outgoing mail server: many pass mail on only for those who did."],
    postmaster: [
      "`dig {domain} MX`: are the records right, or do they still point to a former provider?",
      "If it is your own relay that says so: allow the client (authentication or network), or add the domain to those it serves.",
    ],
  },
  "rate-limited": {
    headline: "Too much at once",
    sentence: "{server} takes no more for now: too many messages or connections in too short a time.",
    permanence: "The limit is for a time; later and more slowly the same message is taken.",
    sender: ["Wait some hours before you send again, and spread large amounts over the day."],
    postmaster: [
      "Allow fewer connections and fewer messages a connection to this destination, and wait longer before a retry.",
      "If the limit is per sender and you send no bulk mail, look for a hacked account.",
    ],
  },
  "greylisted": {
    headline: "Asked to come again",
    sentence: "{server} does not know the sender yet and asks to try again in some minutes, as a test against spam.",
    permanence: "A server that tries again is let in.",
    sender: ["Nothing: the message is delivered by a later attempt. Send it again only if a failure is reported."],
    postmaster: [
      "Retry from the same address after 5 to 15 minutes; a pool of sending addresses makes greylisting start again each time.",
      "If it never passes, ask the other side to exempt your servers.",
    ],
  },
  "suppressed": {
    headline: "Not sent: the address is on a suppression list",
    sentence: "The sending service did not even try: {recipient} is on its list of addresses that bounced or complained before.",
    permanence: "It stays so until somebody takes the address off the list.",
    sender: ["Ask the recipient whether the address works again; then ask whoever runs your mail to release it."],
    postmaster: [
      "Find the entry in the service's suppression list, see why and when it was made, and remove it only if that reason is gone.",
      "Keep your own list in step with the provider's, so that you do not pay for messages that are never sent.",
    ],
  },
  "spam": {
    headline: "Taken for spam",
    sentence: "{server} takes this message for spam and refuses it.",
    permanence: "It is about this message; another one to {recipient} may pass.",
    sender: [
      "Write it again in plain words: fewer links, no shortened links, no large pictures, a plain subject.",
      "Ask the recipient to put you in the address book.",
    ],
    postmaster: [
      "Check SPF, DKIM and DMARC, and look up your address and the domains of all links on the block lists.",
      "Follow the link in the reply, if there is one: most filters name the way to report a false alarm.",
      "If people in general mark your mail as spam, send less, and only what they asked for.",
    ],
  },
  "virus": {
    headline: "Something harmful was found in it",
    sentence: "{server} found a virus or something like it in the message and refuses it.",
    permanence: "It is about this message; a clean one to {recipient} will be taken.",
    sender: [
      "Do not send it again. Let your computer be checked.",
      "If you did not send this message, somebody used your address: tell your postmaster.",
    ],
    postmaster: [
      "Scan outgoing mail too, and look in the log for other messages of this sender.",
      "For a false alarm, send the file to the maker of the scanner named in the reply.",
    ],
  },
  "content-refused": {
    headline: "The content is not allowed there",
    sentence: "{server} does not take this message because of what it contains: a type of attachment, a link, or a word.",
    permanence: "It is about this message; without that content it will be taken.",
    sender: [
      "Leave out the attachment (programs, scripts, documents with macros, encrypted archives) and send a link instead.",
      "Leave out the links, one after the other, to find the one that is refused.",
    ],
    postmaster: [
      "The rule is the recipient's: their postmaster can say which, and make an exception.",
      "Look up the domains of the links on URI block lists.",
    ],
  },
  "malformed-message": {
    headline: "The message is not well formed",
    sentence: "{server} refuses the message because its form breaks the rules for mail (RFC 5322): a header, a line length, a character.",
    permanence: "It is about how the message was written; written properly, it will be taken.",
    sender: [
      "Send it again from another mail program, as plain text.",
      "Forward this page to whoever runs the program that wrote the message.",
    ],
    postmaster: [
      "Look at the message as it was sent: exactly one From, Date and Message-ID, no line over 998 octets, no bare CR or LF, no unencoded 8-bit in headers.",
      "Non-ASCII addresses need SMTPUTF8 on every server of the way.",
    ],
  },
  "policy": {
    headline: "Against the rules of the other side",
    sentence: "{server} refuses the message because of a local rule.",
    permanence: "Rules can be changed, and may concern only this message or sender; {recipient} may well be a good address.",
    sender: ["Ask the recipient to find out from their administrator which rule it was."],
    postmaster: [
      "The reply often holds a code or a link that names the rule: look it up.",
      "Write to postmaster@{domain} with the reply, the time and your server's address.",
    ],
  },
  "security": {
    headline: "Refused for reasons of security",
    sentence: "{server} demands something for security that was not given: a login, encryption, or a proof of identity.",
    permanence: "It is a matter of settings on the sending side; the address is probably good.",
    sender: ["Check the name and password of the outgoing server in your mail program.", "Forward this page to whoever runs your mail."],
    postmaster: [
      "If it is your own relay: check the credentials and which mechanisms it offers.",
      "If it is the other side: it may demand TLS, or take mail only from agreed servers.",
    ],
  },
  "tls-failed": {
    headline: "No secure connection was possible",
    sentence: "The servers could not agree on an encrypted connection, and one of them insists on it.",
    permanence: "It is about the connection; once the certificates or settings are right, the message passes.",
    sender: ["Try again in some hours; forward this page to whoever runs your mail if it goes on."],
    postmaster: [
      "Test it: `openssl s_client -starttls smtp -connect HOST:25`. Is the certificate expired, its name wrong, the protocol too old?",
      "Where MTA-STS or DANE is published for {domain}, the mistake may be in that policy: tell its postmaster (TLS reports do so by themselves).",
    ],
  },
  "expired": {
    headline: "It was tried again and again, and given up",
    sentence: "The message to {recipient} could not be handed over in the time that the server tries; it has been given up.",
    permanence: "What stood in the way was temporary in itself; the same address may work on another day.",
    sender: ["Send it again in a day or two.", "Check the part behind the @: a misspelt domain may exist and have no mail server."],
    postmaster: [
      "Look for the last temporary reply above or in the log: that is the real reason.",
      "`dig {domain} MX`, and connect to each of its servers on port 25. If none answers for weeks, suppress the address.",
    ],
  },
  "network-error": {
    headline: "The other server could not be reached",
    sentence: "No connection to a mail server of {domain} could be made, or the way to it is broken.",
    permanence: "Networks and name servers are mended; the same message may pass on another day.",
    sender: ["Try again later.", "If it goes on for days, reach the recipient some other way: their mail does not work."],
    postmaster: [
      "`dig {domain} MX` and `dig` each host: SERVFAIL is a broken zone or DNSSEC, a private address a misconfigured one.",
      "Connect to port 25 from another network: if it works there, your own network or its firewall is in the way.",
      '"Too many hops" or "loops back to myself" is a circle: each server believes that another is responsible.',
    ],
  },
  "system-error": {
    headline: "The other server has a disturbance",
    sentence: "{server} met an error of its own while it took the message.",
    permanence: "The address is not at fault; when the server is mended, mail passes again.",
    sender: ["Send it again in some hours."],
    postmaster: [
      "If it is your server: its log has the cause at the time shown above.",
      "If it goes on, tell the other postmaster, by telephone: their mail is disturbed.",
    ],
  },
  "system-full": {
    headline: "The other server has no room left",
    sentence: "{server} has run out of disk space or another store, for all its mailboxes and not only for {recipient}.",
    permanence: "Its operators will make room; the address is not at fault.",
    sender: ["Send it again tomorrow."],
    postmaster: [
      "If it is your server: make room now, mail for everybody is being refused.",
      "Otherwise retry; a large site mends this in hours.",
    ],
  },
  "mailer-error": {
    headline: "A program that handles the mail failed",
    sentence: "On the way into the mailbox of {recipient} a program (a filter, a script, a forwarding) failed.",
    permanence: "The address exists; when the program is mended, mail is taken again.",
    sender: ["Tell the recipient some other way: probably none of their mail arrives.", "Send it again in a day."],
    postmaster: [
      "Look at .forward, procmail, sieve or the pipe in the aliases of the recipient: the text above shows its output or exit code.",
      'Exit code 75 means "try again"; let failing scripts end with it, so that mail waits and does not bounce.',
    ],
  },
  "protocol-error": {
    headline: "The servers did not understand each other",
    sentence: "{server} did not understand a command, or got it at the wrong moment.",
    permanence: "It is a fault of one of the programs; the address is not at fault.",
    sender: ["Forward this page to whoever runs your mail; sending again rarely helps."],
    postmaster: [
      "Look for a firewall or virus scanner that meddles with SMTP (a banner of asterisks is a sign).",
      "Record one session, and see which side breaks RFC 5321; pipelining and long lines are the usual suspects.",
    ],
  },
  "unexplained": {
    headline: "It was refused without a reason",
    sentence: "The message to {recipient} was not delivered, and the report does not say why.",
    permanence: "Without a reason only the class of the code tells: 5 means do not repeat it, 4 means try again.",
    sender: ["Send it again once, in some hours.", "If it comes back again, ask the recipient or your postmaster, with this page."],
    postmaster: [
      "Search your log for the queue id and time: it often has more than the report.",
      "Ask postmaster@{domain}, with the reply and the time.",
    ],
  },
  "complaint": {
    headline: "The recipient complained",
    sentence: "{recipient} marked the message as spam, and the provider passes that on to you.",
    permanence: "It is no bounce: the message was delivered. But the recipient does not want such mail.",
    sender: ["Do not send to this address again, and do not ask why."],
    postmaster: [
      "Suppress the address for this kind of mail at once, everywhere.",
      "If complaints exceed 1 in 1,000 messages, stop and find out why: how were the addresses gained, is unsubscribing easy, do you write too often?",
    ],
  },
  "auto-reply": {
    headline: "An automatic answer",
    sentence: "{recipient} answered automatically; the message has been delivered.",
    permanence: "It is no bounce: it says nothing against the address.",
    sender: ["Nothing, or wait until the recipient is back."],
    postmaster: [
      "Never count automatic answers as bounces.",
      "If they come to your bounce address, the answering program ignores RFC 3834; ignore it in turn.",
    ],
  },
  "delivered": {
    headline: "Delivered",
    sentence: "The message to {recipient} was delivered.",
    permanence: "It is no bounce but a confirmation that was asked for.",
    sender: ['Nothing. "Relayed" means that the next server took it over, and that no further report follows.'],
    postmaster: ["Nothing. Whoever does not want confirmations leaves out NOTIFY=SUCCESS."],
  },
};

/** Delivered, in the two ways that say less than that (RFC 3464 §2.3.3). */
export const HANDED_ON: Readonly<Record<"relayed" | "expanded", Pick<Advice, "headline" | "sentence">>> = {
  relayed: {
    headline: "Handed on",
    sentence: "The message to {recipient} was handed on to {server}, which sends no further reports.",
  },
  expanded: {
    headline: "Handed on to several",
    sentence: "{recipient} stands for several addresses; the message was accepted and sent on to them.",
  },
};
