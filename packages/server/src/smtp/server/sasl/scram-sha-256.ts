/**
 * SCRAM-SHA-256 (RFC 5802, RFC 7677): the client proves that it knows the password, we that we know its verifier, and
 * nobody between learns either.
 *
 *     client-first -> server-first -> client-final -> server-final -> (nothing) -> success
 *
 * The last challenge carries our own proof, since 235 of SMTP cannot (RFC 4954 §4).
 *
 * An unknown user gets salt and iterations like anybody else, the same ones each time, and fails at the end: who has an
 * account here is not told.
 */

import { timingSafeEqual } from "node:crypto";
import { hmac, storedKeyOf, xored } from "../../scram/index.ts";
import type { ScramVerifier } from "../session-handler.ts";
import { MALFORMED, NO_CHALLENGE, type SaslExchange, type SaslMaterial, type SaslStep } from "./exchange.ts";
import { type ClientFinal, type ClientFirst, parseClientFinal, parseClientFirst } from "./scram-messages.ts";
import { textOf } from "./text.ts";

const SALT_BYTES = 16;
const DEFAULT_ITERATIONS = 4096;

/** What is known once the server's first message is out. */
interface Begun {
  readonly first: ClientFirst;
  readonly serverFirst: string;
  readonly nonce: string;
  readonly verifier: ScramVerifier | undefined;
}

/** One authentication with SCRAM-SHA-256. */
export function scramSha256Exchange(material: SaslMaterial): SaslExchange {
  let begun: Begun | undefined;
  let provenUser: string | undefined;
  return {
    firstChallenge: NO_CHALLENGE,
    next(response) {
      if (provenUser !== undefined) return response.length === 0 ? { kind: "success", user: provenUser } : MALFORMED;
      const text = textOf(response);
      if (text === undefined) return MALFORMED;
      if (begun === undefined)
        return begin(text, material, (made) => {
          begun = made;
        });
      const step = finish(text, begun);
      if (step.kind === "challenge") provenUser = begun.first.user;
      return step;
    },
  };
}

function begin(text: string, material: SaslMaterial, keep: (begun: Begun) => void): SaslStep | Promise<SaslStep> {
  const first = parseClientFirst(text);
  if (first === undefined) return MALFORMED;
  if (first.actAs !== "" && first.actAs !== first.user) return { kind: "failure", user: first.user };
  const answer = (verifier: ScramVerifier | undefined): SaslStep => {
    const begun = serverFirst(first, verifier, material);
    keep(begun);
    return { kind: "challenge", octets: Buffer.from(begun.serverFirst) };
  };
  const verifier = material.credentials.scramVerifier?.(first.user);
  return verifier instanceof Promise ? verifier.then(answer) : answer(verifier);
}

function serverFirst(first: ClientFirst, verifier: ScramVerifier | undefined, { nonce: ourNonce, decoySecret }: SaslMaterial): Begun {
  const nonce = first.nonce + ourNonce();
  const salt = Buffer.from(verifier?.salt ?? hmac(decoySecret, first.user).subarray(0, SALT_BYTES)).toString("base64");
  return { first, nonce, verifier, serverFirst: `r=${nonce},s=${salt},i=${verifier?.iterations ?? DEFAULT_ITERATIONS}` };
}

function finish(text: string, begun: Begun): SaslStep {
  const final = parseClientFinal(text);
  if (final === undefined) return MALFORMED;
  const { user, gs2Header } = begun.first;
  const isSameExchange = final.nonce === begun.nonce && final.channelBinding === Buffer.from(gs2Header).toString("base64");
  if (!isSameExchange || begun.verifier === undefined) return { kind: "failure", user };
  const signature = serverSignature(final, begun, begun.verifier);
  return signature === undefined ? { kind: "failure", user } : { kind: "challenge", octets: Buffer.from(`v=${signature}`) };
}

/** Our proof; undefined where the client's is wrong. */
function serverSignature(final: ClientFinal, begun: Begun, verifier: ScramVerifier): string | undefined {
  const authMessage = `${begun.first.bare},${begun.serverFirst},${final.withoutProof}`;
  const storedKey = storedKeyOf(xored(final.proof, hmac(verifier.storedKey, authMessage)));
  const isRight = verifier.storedKey.length === storedKey.length && timingSafeEqual(storedKey, verifier.storedKey);
  return isRight ? hmac(verifier.serverKey, authMessage).toString("base64") : undefined;
}
