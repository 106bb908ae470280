/** Tells that a certificate ends soon: at the start and at each reload, which is when a renewed one comes in. */

import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TlsFiles } from "../../config/index.ts";
import type { Observe } from "../events/index.ts";

/** Whoever renews by a timer renews earlier than this. */
const SOON_MS = 14 * 86_400_000;

/** Tells it, where it is so. The file was read as a certificate just before. */
export function tellCertificateEnd(
  tls: TlsFiles | undefined,
  { nowMs, observe }: { readonly nowMs: number; readonly observe: Observe },
): void {
  if (tls === undefined) return;
  const untilMs = new X509Certificate(readFileSync(tls.certificate)).validToDate.getTime();
  if (untilMs - nowMs < SOON_MS) observe({ kind: "certificate-ends", name: tls.certificate, untilMs });
}
