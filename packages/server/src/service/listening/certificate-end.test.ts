import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CERTIFICATE } from "../../../../../test/support/tls-certificate.ts";
import type { DaemonEvent } from "../events/index.ts";
import { tellCertificateEnd } from "./certificate-end.ts";

const folder = mkdtempSync(join(tmpdir(), "certificate-end-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const certificate = join(folder, "cert.pem");
writeFileSync(certificate, CERTIFICATE);
const untilMs = new X509Certificate(CERTIFICATE).validToDate.getTime();
const DAY_MS = 86_400_000;

test.each([
  [-15, []],
  [-13, [{ kind: "certificate-ends", name: certificate, untilMs }]],
  [1, [{ kind: "certificate-ends", name: certificate, untilMs }]],
])("%i days after its end", (days, expected) => {
  const events: DaemonEvent[] = [];
  const at = { nowMs: untilMs + days * DAY_MS, observe: (event: DaemonEvent) => events.push(event) };
  tellCertificateEnd({ certificate, key: "" }, at);
  tellCertificateEnd(undefined, at);
  expect(events).toEqual(expected);
});
