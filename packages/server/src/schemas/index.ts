/**
 * The same facts in the forms that other programs print, for whoever already has software that reads
 * those. Each is loaded when it is asked for.
 */

import type { Converter } from "./converter.ts";

export type { Converter } from "./converter.ts";

export const SCHEMA_NAMES = ["sisimai", "ses", "postmark", "sendgrid", "mailgun", "kumomta"] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export const SCHEMAS: Readonly<Record<SchemaName, () => Promise<Converter>>> = {
  sisimai: async () => (await import("./sisimai.ts")).toSisimai,
  ses: async () => (await import("./ses.ts")).toSes,
  postmark: async () => (await import("./postmark.ts")).toPostmark,
  sendgrid: async () => (await import("./sendgrid.ts")).toSendgrid,
  mailgun: async () => (await import("./mailgun.ts")).toMailgun,
  kumomta: async () => (await import("./kumomta.ts")).toKumomta,
};
