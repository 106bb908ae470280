/**
 * The fields of a machine-readable part: message/feedback-report (RFC 5965 §3),
 * message/disposition-notification (RFC 8098 §3.1), and text that holds the same. Field names are
 * lower case, folded values joined; lines that are no fields are passed over.
 */

import type { TextLine } from "../../mime/index.ts";
import type { Found } from "../../model/index.ts";

/** name -> its values in their order. */
export type ReportFields = ReadonlyMap<string, readonly Found[]>;

const FIELD = /^([\w-]{1,60})[ \t]{0,20}:(.*)$/;

export function readReportFields(lines: readonly TextLine[]): ReportFields {
  const fields = new Map<string, Found[]>();
  let open: Found[] | undefined;
  for (const { text, start, end } of lines) {
    const last = open?.at(-1);
    if (/^[ \t]/.test(text) && open !== undefined && last !== undefined) {
      open[open.length - 1] = { value: `${last.value} ${text.trim()}`.trim(), start: last.start, end };
      continue;
    }
    const match = FIELD.exec(text);
    open = undefined;
    if (match === null) continue;
    const name = match[1] ?? "";
    const value = (match[2] ?? "").trimStart();
    open = fields.get(name.toLowerCase()) ?? [];
    // Encoded lines know only where the line stands; plain ones where the value does.
    const offset = end - start === text.length ? text.length - value.length : 0;
    open.push({ value: value.trim(), start: start + offset, end });
    fields.set(name.toLowerCase(), open);
  }
  return fields;
}

/** The first value of a field, "" when it is absent. */
export function firstValue(fields: ReportFields, name: string): string {
  return fields.get(name)?.[0]?.value ?? "";
}
