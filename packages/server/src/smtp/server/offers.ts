/**
 * What the server offers to this client, now: the lines of EHLO and LHLO (RFC 5321 §4.1.1.1), and the questions
 * that commands ask about it. What is not offered is refused, whoever asks.
 */

import { isLoopback } from "../../network/index.ts";
import { mechanismsOf } from "./sasl/index.ts";
import type { SessionState } from "./session-state.ts";
import { XCLIENT_ATTRIBUTES } from "./xclient-attributes.ts";

const ALWAYS = ["PIPELINING", "8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES", "CHUNKING", "BINARYMIME"];

/** Whether STARTTLS may be said. */
export function offersTls(state: SessionState): boolean {
  return state.tls === undefined && state.setting.hasTls();
}

/** Whether AUTH may be said: over TLS, or where nobody can listen. */
export function offersAuth(state: SessionState): boolean {
  return state.setting.saslMaterial !== undefined && (state.tls !== undefined || isOnLoopback(state));
}

/** Keywords and their parameters, one a line. */
export function extensionLines(state: SessionState): readonly string[] {
  const { options, saslMaterial, mayUseXclient } = state.setting;
  const { maxMessageBytes, maxRecipients, maxTransactions } = options.limits;
  return [
    ...ALWAYS,
    `SIZE ${maxMessageBytes}`,
    `LIMITS RCPTMAX=${maxRecipients} MAILMAX=${maxTransactions}`,
    ...(offersTls(state) ? ["STARTTLS"] : []),
    ...(state.tls === undefined ? [] : ["REQUIRETLS"]),
    ...(saslMaterial !== undefined && offersAuth(state) ? [`AUTH ${mechanismsOf(saslMaterial.credentials).join(" ")}`] : []),
    ...(mayUseXclient ? [`XCLIENT ${XCLIENT_ATTRIBUTES.join(" ")}`] : []),
  ];
}

function isOnLoopback({ setting, client }: SessionState): boolean {
  return setting.options.allowAuthOnLoopback === true && isLoopback(client.address);
}
