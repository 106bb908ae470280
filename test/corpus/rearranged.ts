/**
 * Mails whose parts or fields stand in another order, where the standards leave it open: header fields
 * other than trace fields (RFC 5322 §3.6), parts of multipart/mixed, groups of recipients in a delivery
 * status (RFC 3464 §2.1). Also where the order is fixed but not
 * kept: parts of multipart/report (RFC 6522 §3) behind gateways, fields within a group of a delivery status.
 *
 * For mails of our own only: lines end with LF, multiparts are well formed.
 */

/** Top-level header fields from the last to the first; trace fields stay in front, in their order. */
export function reverseHeader(mail: string): string {
  const end = mail.indexOf("\n\n") + 1;
  const fields = mail.slice(0, end).match(/^\S.*\n(?:[ \t].*\n)*/gm) ?? [];
  const isTrace = (field: string): boolean => /^(?:return-path|received|delivered-to|envelope-to|delivery-date):/i.test(field);
  return [...fields.filter(isTrace), ...fields.filter((field) => !isTrace(field)).reverse()].join("") + mail.slice(end);
}

/** The parts of the outermost multipart turned round: the last one first, or each one place on. */
export function rearrangeParts(mail: string, order: "reversed" | "rotated"): string {
  const boundary = /^Content-Type: multipart\/[^;]+;(?:[^\n]|\n[ \t])*?boundary="?([^";\s]+)/m.exec(mail)?.[1];
  if (boundary === undefined) throw new TypeError("rearrangeParts: the mail is no multipart");
  const [preamble = "", ...pieces] = mail.split(`\n--${boundary}`);
  const epilogue = pieces.pop() ?? "";
  const parts = order === "reversed" ? pieces.reverse() : [...pieces.slice(1), ...pieces.slice(0, 1)];
  return [preamble, ...parts, epilogue].join(`\n--${boundary}`);
}

/** Groups of recipients in reverse order, and the fields of each by name, as programs write them that keep them in a map. */
export function rearrangeStatus(mail: string): string {
  return mail.replace(
    /(^Content-Type: message\/(?:global-)?delivery-status\n(?:\S.*\n)*\n)([\s\S]*?)(?=\n--)/m,
    (_, head: string, fields: string) => {
      const [message = "", ...recipients] = fields.split(/\n\n+/).filter((group) => group.trim() !== "");
      const turned = (group: string): string => (`${group.trim()}\n`.match(/^\S.*\n(?:[ \t].*\n)*/gm) ?? []).sort().join("");
      return `${head}${[message, ...recipients.reverse()].map(turned).join("\n")}`;
    },
  );
}
