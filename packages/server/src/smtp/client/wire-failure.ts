/**
 * Failures of the world in the words of logs and reports: what Node and the socket said -> code, sentence and the
 * enhanced status of RFC 3463 §3.5 (network) and §3.8 (security).
 */

import type { WireFailure, WireFailureCode } from "./transaction.ts";

interface Row {
  readonly code: WireFailureCode;
  readonly words: string;
  readonly status: string;
}

/** Node's error codes. */
const ERRORS: Readonly<Record<string, Row>> = {
  ECONNREFUSED: { code: "refused-connection", words: "connection refused", status: "4.4.1" },
  EHOSTUNREACH: { code: "unreachable", words: "no route to host", status: "4.4.1" },
  ENETUNREACH: { code: "unreachable", words: "network is unreachable", status: "4.4.1" },
  EHOSTDOWN: { code: "unreachable", words: "host is down", status: "4.4.1" },
  ENETDOWN: { code: "unreachable", words: "network is down", status: "4.4.1" },
  ETIMEDOUT: { code: "timeout", words: "connection timed out", status: "4.4.1" },
  ECONNRESET: { code: "reset", words: "connection reset", status: "4.4.2" },
  EPIPE: { code: "reset", words: "connection reset", status: "4.4.2" },
  // What this machine lacks says nothing of the other side (4.4.5: congestion).
  EMFILE: { code: "no-socket", words: "too many open files in this process", status: "4.4.5" },
  ENFILE: { code: "no-socket", words: "too many open files on this host", status: "4.4.5" },
  ENOBUFS: { code: "no-socket", words: "no buffers left on this host", status: "4.4.5" },
  ENOMEM: { code: "no-socket", words: "no memory left on this host", status: "4.4.5" },
  EADDRNOTAVAIL: { code: "no-socket", words: "no local address or port to connect from", status: "4.4.5" },
  ECONNABORTED: { code: "reset", words: "connection aborted", status: "4.4.2" },
};

/** The failure that an error of a socket means; `during` says what we were at. */
export function failureOfError(error: NodeJS.ErrnoException, during: string): WireFailure {
  const row = ERRORS[error.code ?? ""];
  if (row !== undefined) return { code: row.code, text: `${row.words} while ${during}`, status: row.status };
  if (isTlsError(error)) return tlsFailure(`TLS failed while ${during}: ${error.message}`);
  return { code: "unreachable", text: `${error.message} while ${during}`, status: "4.4.1" };
}

/** OpenSSL and Node's checks of certificates have codes of their own. */
function isTlsError({ code = "" }: NodeJS.ErrnoException): boolean {
  return /^ERR_(?:SSL|TLS|OSSL)|CERT|^EPROTO$|^UNABLE_TO|^HOSTNAME_MISMATCH$/.test(code);
}

export function tlsFailure(text: string, status = "4.7.5"): WireFailure {
  return { code: "tls", text: text.replaceAll(/\s+/g, " ").trim(), status };
}

export function timedOut(afterMs: number, during: string): WireFailure {
  return { code: "timeout", text: `timed out after ${seconds(afterMs)} s while ${during}`, status: "4.4.2" };
}

export function closedWhile(during: string): WireFailure {
  return { code: "closed", text: `connection closed while ${during}`, status: "4.4.2" };
}

export function malformedReply(fault: string): WireFailure {
  return { code: "malformed-reply", text: `malformed reply: ${fault}`, status: "4.5.0" };
}

function seconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}
