/**
 * The DKIM signature (RFC 6376) on mail of our users, by the domain in its From, so that it aligns (RFC 7489 §3.1). Put
 * on once, when the message is accepted: every attempt sends the same, and a bounce that quotes it proves that the mail
 * was ours.
 *
 * A message that cannot be signed goes without a signature: whoever sent it is not to blame for a key of ours. mailauth is
 * loaded where there is a key, and there at once: it is large, and a message should not wait for it.
 */

import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import type { dkimSign } from "mailauth/lib/dkim/sign.js";
import type { DkimSettings } from "../../config/index.ts";

/** A domain's key, read. */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** A signature that is made while content comes. */
export interface RunningSignature {
  /** Wait for it before the next, where it is a promise. */
  write(octets: Uint8Array): Promise<void> | undefined;
  /** The field with its line end; nothing where it could not be made. */
  finish(): Promise<Uint8Array>;
}

/** Begins a signature on content with this beginning; undefined where no key is the author's domain's. */
export type SignContent = (head: Uint8Array) => RunningSignature | undefined;

const NOTHING = new Uint8Array();
const MAX_HEADER_BYTES = 65_536;

/** Reads the keys of the configuration; throws with the file's name when one cannot be read. */
export function readDkimKeys(settings: readonly DkimSettings[]): readonly DkimKey[] {
  return settings.map(({ domain, selector, keyFile }) => ({
    domain: domain.toLowerCase(),
    selector,
    privateKey: readFileSync(keyFile, "utf8"),
  }));
}

/** What signs, once it is loaded. */
type Signer = Promise<{ readonly dkimSign: typeof dkimSign }>;

interface Signing {
  readonly nowMs: () => number;
  readonly onFailure: (text: string) => void;
}

/** Signs with these keys; `onFailure` hears of what could not be signed. */
export function dkimSigning(keys: readonly DkimKey[], { nowMs, onFailure }: Signing): SignContent {
  if (keys.length === 0) return () => undefined;
  const signer: Signer = import("mailauth/lib/dkim/sign.js").then(({ default: whole }) => whole);
  // each message says so
  signer.catch(() => undefined);
  return (head) => {
    const domain = authorDomain(head);
    const key = keys.find((one) => one.domain === domain) ?? keys.find((one) => domain?.endsWith(`.${one.domain}`));
    return key === undefined ? undefined : begin(key, { signer, signTime: new Date(nowMs()), onFailure });
  };
}

interface Beginning {
  readonly signer: Signer;
  readonly signTime: Date;
  readonly onFailure: (text: string) => void;
}

function begin({ domain, selector, privateKey }: DkimKey, { signer, signTime, onFailure }: Beginning): RunningSignature {
  const content = new PassThrough();
  const key = { signingDomain: domain, selector, privateKey };
  const wanted = { ...key, canonicalization: "relaxed/relaxed", signTime, signatureData: [key] };
  const signed = signer.then(({ dkimSign }) => dkimSign(content, wanted));
  const signature = signed.then(
    ({ signatures, errors }) => {
      for (const error of errors ?? []) onFailure(`no DKIM signature for ${domain}: ${String(error)}`);
      return Buffer.from(signatures);
    },
    (error: unknown) => {
      onFailure(`no DKIM signature for ${domain}: ${String(error)}`);
      return NOTHING;
    },
  );
  return {
    write: (octets) => (content.write(octets) ? undefined : new Promise((resolve) => content.once("drain", resolve))),
    finish: () => {
      content.end();
      return signature;
    },
  };
}

/** The domain of the address in From, as a person reads it: behind its last "@". */
function authorDomain(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MAX_HEADER_BYTES)).toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const lines = (end < 0 ? text : text.slice(0, end)).replaceAll(/\r\n(?=[ \t])/g, "").split("\r\n");
  const from = lines.find((line) => /^from[ \t]*:/i.test(line)) ?? "";
  return /^[a-z\d.-]+/i.exec(from.slice(from.lastIndexOf("@") + 1))?.[0].toLowerCase();
}
