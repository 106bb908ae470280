/**
 * A notification out of JSON: the SPEC of `ricochet compose`. Every key is checked against one
 * table; what is wrong is said with the key, its value, and what is allowed.
 */

import { ADVICE } from "./advise.ts";
import { checkNotification, fail } from "./check-notification.ts";
import type { Notification } from "./notification.ts";
import { checkTemplate } from "./template.ts";

/** A check says nothing when the value is right, and throws when it is not. */
type Check = (value: unknown, key: string) => void;
interface Member {
  readonly check: Check;
  readonly isRequired?: boolean;
}

const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded"];
const LIMIT_RECIPIENTS = 10_000;

const text: Check = (value, key) => {
  if (typeof value !== "string") fail(key, value, "a string");
};
const flag: Check = (value, key) => {
  if (typeof value !== "boolean") fail(key, value, "true or false");
};
const count: Check = (value, key) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) fail(key, value, "a whole number from 0 up");
};
const oneOf =
  (values: readonly string[]): Check =>
  (value, key) => {
    if (typeof value !== "string" || !values.includes(value)) fail(key, value, values.join(", "));
  };
const listOf =
  (check: Check): Check =>
  (value, key) => {
    if (!Array.isArray(value) || value.length > LIMIT_RECIPIENTS) fail(key, value, `a list of at most ${LIMIT_RECIPIENTS}`);
    for (const [at, one] of value.entries()) check(one, `${key}[${at}]`);
  };
const required = (check: Check): Member => ({ check, isRequired: true });
const optional = (check: Check): Member => ({ check });

/** An object with these members and no others. */
const object =
  (members: Readonly<Record<string, Member>>): Check =>
  (value, key) => {
    if (!isObject(value)) fail(key === "" ? "the notification" : key, value, "an object");
    const path = key === "" ? "" : `${key}.`;
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name)) fail(`${path}${name}`, value[name], `no such key; there are ${Object.keys(members).join(", ")}`);
    }
    for (const [name, { check, isRequired }] of Object.entries(members)) {
      if (value[name] !== undefined) check(value[name], `${path}${name}`);
      else if (isRequired === true) fail(`${path}${name}`, undefined, "it has to be there");
    }
  };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const texts = { subject: optional(text), text: optional(text), html: optional(text) };
const templatesByLanguage: Check = (value, key) => {
  if (!isObject(value)) fail(key, value, "an object");
  for (const [language, one] of Object.entries(value)) object(texts)(one, `${key}.${language}`);
};

const checkSpec = object({
  reportingMta: required(text),
  envelope: required(object({ reversePath: required(text), envelopeId: optional(text), ret: optional(oneOf(["FULL", "HDRS"])) })),
  recipients: required(
    listOf(
      object({
        recipient: required(text),
        originalRecipient: optional(text),
        originalRecipientType: optional(text),
        action: required(oneOf(ACTIONS)),
        status: optional(text),
        reason: optional(oneOf([...Object.keys(ADVICE), "delivered"])),
        reply: optional(object({ code: required(count), text: required(text), command: optional(text) })),
        diagnostic: optional(object({ type: required(text), text: required(text) })),
        remoteMta: optional(text),
        lastAttemptAt: optional(text),
        willRetryUntil: optional(text),
        finalLogId: optional(text),
      }),
    ),
  ),
  now: required(text),
  seed: required(text),
  original: optional(text),
  originalBase64: optional(text),
  nextHop: optional(object({ smtpUtf8: optional(flag), eightBitMime: optional(flag) })),
  from: optional(object({ name: optional(text), address: optional(text) })),
  receivedFromMta: optional(text),
  arrivalDate: optional(text),
  queueId: optional(text),
  languages: optional(listOf(text)),
  fallbackLanguage: optional(text),
  bilingual: optional(flag),
  html: optional(flag),
  template: optional(object({ ...texts, languages: optional(templatesByLanguage) })),
  returnLimitBytes: optional(count),
});

declare const atob: (base64: string) => string;

/**
 * Checks JSON and makes a notification of it. `original` is text there; octets stand in
 * `originalBase64` instead.
 *
 * @param json what JSON.parse gave
 * @returns the notification, ready for `compose`
 * @throws TypeError with the key, its value, and what is allowed
 * @example
 * notificationFromJson({ recipients: [] }) // TypeError: reportingMta is undefined; allowed: it has to be there
 */
export function notificationFromJson(json: unknown): Notification {
  checkSpec(json, "");
  const { originalBase64, ...spec } = json as Notification & { readonly originalBase64?: string };
  const notification = originalBase64 === undefined ? spec : { ...spec, original: octetsOf(originalBase64) };
  if (notification.template !== undefined) checkTemplate(notification.template);
  checkNotification(notification);
  return notification;
}

function octetsOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return fail("originalBase64", base64, "base64");
  }
}
