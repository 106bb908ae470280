/** What people write about bounces, or in the words of bounces. */
import { attach, bodyOf, EXIM, mail, type OrdinaryMail, POSTFIX, QMAIL, quoted } from "./mail.ts";

export const ORDINARY_PEOPLE: readonly OrdinaryMail[] = [
  {
    name: "a person who forwards a bounce as an attachment",
    mail: attach("Subject: Fwd: Undelivered Mail Returned to Sender", "What does this mean?", POSTFIX),
  },
  {
    name: "a person who forwards a bounce with nothing to say",
    mail: attach("Subject: Fwd: Mail delivery failed: returning message to sender", "", EXIM),
  },
  {
    name: "a person who forwards a bounce in the text",
    mail: mail(
      "Subject: Fwd: failure notice",
      `See below.\n\n---------- Forwarded message ---------\nFrom: <MAILER-DAEMON@post.example.com>\nDate: Fri, 6 Nov 2026 08:02\nSubject: failure notice\nTo: <news@harbour.example>\n\n\n${bodyOf(QMAIL)}`,
    ),
  },
  {
    name: "a person who forwards a bounce in the text and keeps its subject",
    mail: mail(
      "Subject: Undelivered Mail Returned to Sender",
      `-------- Original Message --------\nSubject: Undelivered Mail Returned to Sender\nFrom: MAILER-DAEMON@mx.example.net\n\n${bodyOf(QMAIL)}`,
    ),
  },
  {
    name: "a person who answers a bounce and quotes it",
    mail: mail(
      "Subject: Re: Undelivered Mail Returned to Sender\nIn-Reply-To: <20261103081425.4hQx2K1vPwz2f@mx.meadow.example>",
      `The address changed last year.\n\nOn 3 November MAILER-DAEMON wrote:\n${quoted(bodyOf(POSTFIX))}`,
    ),
  },
  {
    name: "a person who pastes an SMTP conversation",
    mail: mail(
      "Subject: smtp trouble",
      "When I try by hand I get\n\n>>> RCPT TO:<ann@example.org>\n<<< 550 5.1.1 <ann@example.org>: User unknown\n\nAny idea?",
    ),
  },
  {
    name: "a person who pastes a log",
    mail: mail(
      "Subject: your mail server",
      "Nov 12 09:58:01 mx postfix/smtp[812]: 4hX: to=<ann@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown)",
    ),
  },
  {
    name: "a person whose own words are those of a bounce",
    mail: mail(
      "Subject: Undeliverable",
      "Your message to ann@example.org could not be delivered, she told me. Her mailbox is full. Ring her.",
    ),
  },
  {
    name: "a person who writes of a parcel that could not be delivered",
    mail: mail(
      "Subject: Delivery failed",
      "The parcel for ann@example.org could not be delivered: the recipient is unknown at this address. It was returned to sender.",
    ),
  },
  {
    name: "a person who says that somebody has left",
    mail: mail(
      "Subject: Re: your question",
      "Bob no longer works here, please write to ann@example.org. His address does not exist any more.",
    ),
  },
  {
    name: "a German who passes on a notice",
    mail: mail(
      "Subject: WG: Unzustellbar: Rechnung",
      "Hallo Nora,\n\ndas kam zurück:\n\nFehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nann@example.org\nDie von Ihnen eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'",
    ),
  },
  {
    name: "a person named Postmaster",
    mail: mail(
      'From: "Anna Postmaster" <anna@example.org>\nSubject: Lunch?',
      "Shall we have lunch at noon? Delivery of the menu failed, so bring your own.",
    ),
  },
  {
    name: "a person who asks for a delivery notice",
    mail: mail(
      "Subject: Contract\nDisposition-Notification-To: sam@example.org\nReturn-Receipt-To: sam@example.org",
      "Please sign and return. Delivery status: awaited.",
    ),
  },
  {
    name: "a person with an Auto-Submitted of no",
    mail: mail("Subject: failure notice\nAuto-Submitted: no", "550 5.1.1 is what I got for ann@example.org."),
  },
  {
    name: "an assistant who answers by hand for somebody away",
    mail: mail(
      "Subject: Re: Proofs\nIn-Reply-To: <5f1d0c2a@harbour.example>",
      "Sam is out of the office until Monday and could not read your message. I shall pass it on.",
    ),
  },
];
