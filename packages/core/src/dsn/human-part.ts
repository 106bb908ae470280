/**
 * The part for people (RFC 6522 §3): subject, text and, when wanted, HTML, in one language or two.
 * The built-in layout is a template like a site's own.
 */

import type { Explanation } from "./explanation.ts";
import { escapeHtml, htmlBlock, htmlPage } from "./human-html.ts";
import { textBlock } from "./human-text.ts";
import { mailDate } from "./mail-date.ts";
import type { Notification, NotifiedRecipient } from "./notification.ts";
import type { NotifiedAction } from "./notified.ts";
import { shownLine } from "./one-line.ts";
import type { OriginalFacts } from "./original.ts";
import { BLOCKS, type BlockName, type ValueName } from "./placeholders.ts";
import { statusOf } from "./status-of.ts";
import { type Segment, siteTemplate } from "./template.ts";

export interface HumanPart {
  readonly subject: string;
  /** Lines end with LF. */
  readonly text: string;
  readonly html: string | undefined;
  /** Content-Language of the part. */
  readonly languages: string;
}

const BUILT_IN_SUBJECT: readonly Segment[] = [{ name: "headline" }];
const BUILT_IN_BODY: readonly Segment[] = [{ name: "notification" }, { text: "\n" }];
const BETWEEN_LANGUAGES = "\n\n* * *\n\n";

interface Material {
  readonly notification: Notification;
  readonly original: OriginalFacts | undefined;
  readonly explanations: readonly Explanation[];
}

export function humanPart({ notification, original, explanations }: Material): HumanPart {
  const { template } = notification;
  const sections = explanations.map((explanation) => {
    const { language } = explanation.words;
    const value = valueReader(notification, original, explanation);
    const write = (kind: "subject" | "text" | "html", builtIn: readonly Segment[], put: (name: BlockName | ValueName) => string): string =>
      (siteTemplate(template, kind, language) ?? builtIn).map((segment) => ("text" in segment ? segment.text : put(segment.name))).join("");
    return {
      language,
      subject: write("subject", BUILT_IN_SUBJECT, (name) => value(name as ValueName)),
      text: write("text", BUILT_IN_BODY, (name) => (isBlock(name) ? textBlock(name, explanation) : value(name))),
      html:
        notification.html === true
          ? write("html", BUILT_IN_BODY, (name) => (isBlock(name) ? htmlBlock(name, explanation) : escapeHtml(value(name))))
          : "",
    };
  });
  const subject = shownLine(sections.map((section) => section.subject).join(" / "), 300);
  return {
    subject,
    text: tidy(sections.map(({ text }) => text.trimEnd()).join(BETWEEN_LANGUAGES)),
    html: notification.html === true ? htmlPage(subject, sections) : undefined,
    languages: sections.map(({ language }) => language).join(", "),
  };
}

function isBlock(name: BlockName | ValueName): name is BlockName {
  return Object.hasOwn(BLOCKS, name);
}

/** A block that is empty leaves no gap. */
function tidy(text: string): string {
  return `${text.replaceAll(/\n{3,}/g, "\n\n").trim()}\n`;
}

/** What a value is, on one line and without controls. */
function valueReader(notification: Notification, original: OriginalFacts | undefined, { words }: Explanation): (name: ValueName) => string {
  const { recipients, envelope, reportingMta, now, arrivalDate, queueId } = notification;
  const first = recipients[0] as NotifiedRecipient;
  const action = actionOf(recipients);
  const values: Readonly<Record<ValueName, () => string | undefined>> = {
    headline: () => words.subject[action],
    action: () => action,
    language: () => words.language,
    host: () => reportingMta,
    date: () => mailDate(now),
    sender: () => envelope.reversePath,
    recipient: () => first.recipient,
    recipientCount: () => String(recipients.length),
    status: () => statusOf(first),
    subject: () => original?.subject,
    messageId: () => original?.messageId,
    arrivalDate: () => arrivalDate && mailDate(arrivalDate),
    queueId: () => queueId,
    envelopeId: () => envelope.envelopeId,
  };
  return (name) => shownLine(values[name]() ?? "", 500);
}

function actionOf(recipients: readonly NotifiedRecipient[]): NotifiedAction | "mixed" {
  const action = recipients[0]?.action ?? "failed";
  return recipients.every((one) => one.action === action) ? action : "mixed";
}
