/**
 * The same facts in the forms that other programs print, for whoever already has software that reads
 * those: Sisimai's record, and the events of the providers that the core knows. Loaded when they are
 * asked for; the names alone are there at once, for the help.
 */

import type { ProviderName } from "@ricochet/core";
import type { Converter } from "./converter.ts";

export type { Converter } from "./converter.ts";

export const SCHEMA_NAMES = [
  "sisimai",
  "ses",
  "postmark",
  "sendgrid",
  "mailgun",
  "sparkpost",
  "resend",
  "brevo",
  "mailjet",
  "kumomta",
] as const satisfies readonly ("sisimai" | ProviderName)[];
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export async function loadSchema(name: SchemaName): Promise<Converter> {
  if (name === "sisimai") return (await import("./sisimai.ts")).toSisimai;
  return (await import("@ricochet/core")).PROVIDERS[name].toEvent;
}
