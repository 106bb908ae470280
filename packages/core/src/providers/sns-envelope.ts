/**
 * Amazon SNS's envelope and its signature (Amazon SNS Developer Guide, "Verifying the signatures of Amazon SNS
 * messages"): RSA over chosen members, with SHA-1 in version 1 and SHA-256 in version 2.
 *
 * The message itself says where its certificate lies, so that URL is a stranger's: only HTTPS, only SNS's own hosts, only
 * a certificate file. Fetching is the caller's; the check asks for it once with "certificate-needed".
 */

import { verify, X509Certificate } from "node:crypto";
import { member, parseBody } from "./json.ts";
import { base64Octets, utf8Octets } from "./octets.ts";
import { snsPathOf } from "./sns-url.ts";
import { accepted, ageProblem, refused, type WebhookCheck, type WebhookCheckOptions, type WebhookRequest } from "./webhook-check.ts";

const CERTIFICATE_PATH = /^SimpleNotificationService-[\w-]{1,100}\.pem$/;

const DIGEST: Readonly<Record<string, string>> = { "1": "RSA-SHA1", "2": "RSA-SHA256" };
const NOTIFICATION = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
const CONFIRMATION = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Notification: NOTIFICATION,
  SubscriptionConfirmation: CONFIRMATION,
  UnsubscribeConfirmation: CONFIRMATION,
};

/** SNS gives up on an HTTP endpoint after an hour at most ("Amazon SNS message delivery retries"). */
const TOLERANCE_MS = 3_900_000;

/** What a message of SNS is checked with. */
export interface SnsKeys {
  /** The certificate (PEM) of a URL that was checked; undefined when it has not been fetched yet. */
  readonly certificateAt: (url: string) => string | undefined;
  /** The topics whose messages are wanted; any when absent. */
  readonly topicArns?: readonly string[];
}

/**
 * Checks that Amazon SNS sent a request.
 *
 * @returns `ok` with the message's id; or the problem, "certificate-needed" with the URL to fetch (PEM, over HTTPS) before trying again
 * @example
 * checkSns({ headers: {}, body: "{}" }, { certificateAt: () => undefined }, { nowMs: 0 }).problem.code // "signature-missing"
 */
export function checkSns(request: WebhookRequest, keys: SnsKeys, options: WebhookCheckOptions): WebhookCheck {
  const json = parseBody(request.body, []);
  const plain = (name: string): string | undefined => {
    const value = member(json, name);
    return typeof value === "string" ? value : undefined;
  };
  const [signature, version, url, id] = ["Signature", "SignatureVersion", "SigningCertURL", "MessageId"].map(plain);
  if (signature === undefined || url === undefined || id === undefined) return refused("signature-missing");
  const algorithm = DIGEST[version ?? ""];
  const octets = base64Octets(signature);
  const text = signedText(plain);
  if (algorithm === undefined || octets === undefined || text === undefined) return refused("signature-malformed");
  if (!CERTIFICATE_PATH.test(snsPathOf(url) ?? "")) return refused("certificate-url-refused");
  if (keys.topicArns?.includes(plain("TopicArn") ?? "") === false) return refused("topic-refused");
  const toleranceMs = options.toleranceMs ?? TOLERANCE_MS;
  const signedAtMs = Date.parse(plain("Timestamp") ?? "");
  const age = ageProblem(signedAtMs, { nowMs: options.nowMs, toleranceMs });
  if (age !== undefined) return refused(age);
  const pem = keys.certificateAt(url);
  if (pem === undefined) return { ...refused("certificate-needed"), certificateUrl: url };
  const key = keyOf(pem, options.nowMs);
  if (key === undefined) return refused("certificate-refused");
  return verify(algorithm, utf8Octets(text), key, octets) ? accepted(id, signedAtMs, toleranceMs) : refused("signature-wrong");
}

/** "Name\nvalue\n" of each member that is signed, in the order of their names. */
function signedText(plain: (name: string) => string | undefined): string | undefined {
  const type = plain("Type") ?? "";
  const names = Object.hasOwn(SIGNED, type) ? SIGNED[type] : undefined;
  if (names === undefined) return undefined;
  const pairs = names.map((name) => [name, plain(name)] as const);
  if (pairs.some(([name, value]) => value === undefined && name !== "Subject")) return undefined;
  return pairs.map(([name, value]) => (value === undefined ? "" : `${name}\n${value}\n`)).join("");
}

function keyOf(pem: string, nowMs: number): X509Certificate["publicKey"] | undefined {
  try {
    const { publicKey, validFrom, validTo } = new X509Certificate(pem);
    const isValid = Date.parse(validFrom) <= nowMs && nowMs <= Date.parse(validTo);
    return isValid && publicKey.asymmetricKeyType === "rsa" ? publicKey : undefined;
  } catch {
    return undefined; // what was fetched is no certificate
  }
}
