/** What gateways and lists make of a bounce that passes them: each takes the whole message and gives the one that arrives. */

interface Halves {
  /** Fields that stay with the message. */
  readonly fields: string;
  /** Fields of its content. */
  readonly content: string;
  readonly body: string;
}

function halvesOf(mail: string): Halves {
  const end = mail.indexOf("\n\n");
  const fields = mail.slice(0, end).split(/\n(?![ \t])/);
  const isContent = (field: string): boolean => /^content-/i.test(field);
  return {
    fields: fields.filter((field) => !isContent(field) && !/^mime-version/i.test(field)).join("\n"),
    content: fields.filter(isContent).join("\n"),
    body: mail.slice(end + 2),
  };
}

const mixed = (...parts: readonly string[]): string =>
  `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="detour"\n\n${parts.map((part) => `--detour\n${part}\n`).join("")}--detour--\n`;

function withPartBelow(mail: string, words: string): string {
  const { fields, content, body } = halvesOf(mail);
  return `${fields}\n${mixed(`${content}\n\n${body}`, `Content-Type: text/plain; charset=us-ascii\n\n${words}`)}`;
}

const LIST_FOOTER =
  "_______________________________________________\nOps mailing list\nops@lists.example.org\nhttps://lists.example.org/listinfo/ops";
const LIST_FIELDS =
  "Sender: ops-bounces@lists.example.org\nList-Id: <ops.lists.example.org>\nList-Post: <mailto:ops@lists.example.org>\nPrecedence: list";
const DISCLAIMER = "This e-mail and any attachments are confidential and meant for the addressee alone.";

const enclosed = (mail: string): string =>
  `Return-Path: <>\nFrom: MAILER-DAEMON@gateway.example.net\nTo: nora@harbour.example\nSubject: Undelivered Mail Returned to Sender\n${mixed(`Content-Type: message/rfc822\n\n${mail}`)}`;

export const DETOURS: Readonly<Record<string, (mail: string) => string>> = {
  "through a list that takes the sender and adds a footer": (mail) => {
    const text = withPartBelow(mail, LIST_FOOTER).replace(/^Return-Path: .*\n/m, "");
    return `Return-Path: <ops-bounces@lists.example.org>\n${text.replace(/^Subject: /m, "Subject: [Ops] ").replace("\nMIME-Version", `\n${LIST_FIELDS}\nMIME-Version`)}`;
  },
  "through a group that writes in its own name": (mail) =>
    /^Content-Type: multipart\/report/m.test(mail.slice(0, mail.indexOf("\n\n")))
      ? withPartBelow(mail, LIST_FOOTER).replace(
          /^From: .*(?:\n[ \t].*)*/m,
          `From: 'Mail Delivery Subsystem' via Ops <ops@lists.example.org>\n${LIST_FIELDS}`,
        )
      : mail,
  "through a gateway that adds a disclaimer": (mail) => withPartBelow(mail, DISCLAIMER),
  "enclosed by a gateway": enclosed,
  "enclosed by two gateways": (mail) => enclosed(enclosed(mail).replaceAll("detour", "first")),
  "as SpamAssassin encloses what it takes for spam": (mail) =>
    `${halvesOf(mail).fields.replace(/^Subject: /m, "Subject: *****SPAM***** ")}\n${mixed(
      "Content-Type: text/plain\n\nSpam detection software has identified this incoming email as possible spam.\nThe original message has been attached to this.",
      `Content-Type: message/rfc822; x-spam-type=original\n\n${mail}`,
    )}`,
};
