/** `/v1/read`, `/v1/compose`: the core by HTTP. Nothing is stored, nothing is sent. */

import { randomUUID } from "node:crypto";
import { compose, notificationFromJson, read } from "@ricochet/core";
import { Composition, Report } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type Route, route } from "../route/index.ts";

const COMPOSITION_LIMIT_BYTES = 32 * 1024 * 1024;
const BOUNCE = `From: MAILER-DAEMON@mx.example.net
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ann@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b--
`;

export const TOOL_ROUTES: readonly Route[] = [
  route({
    operation: "tools.read",
    method: "POST",
    path: "/v1/read",
    scopes: ["read"],
    body: { kind: "octets", types: ["message/rfc822"], limitBytes: "message" },
    summary: "Read a mail: who did not get what, and why",
    description: "As `ricochet read --json`. Bad mail is no error: its `problems` say what is wrong with it.",
    answers: { 200: { means: "What it turned out to be", schema: Report } },
    example: { body: BOUNCE, type: "message/rfc822" },
    handle: ({ body }) => ({ status: 200, body: read(body.octets, { source: "http" }) }),
  }),
  route({
    operation: "tools.compose",
    method: "POST",
    path: "/v1/compose",
    scopes: ["read"],
    body: { kind: "json", schema: Composition, limitBytes: COMPOSITION_LIMIT_BYTES },
    summary: "Write a notification (RFC 3464)",
    description: "As `ricochet compose`. It is only written, not sent.",
    answers: { 200: { means: "The notification", types: ["message/rfc822"] } },
    example: {
      body: {
        reportingMta: "mx.example.com",
        envelope: { reversePath: "ann@example.com" },
        recipients: [{ recipient: "bob@example.net", action: "failed", reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" } }],
      },
    },
    handle: ({ body }, service) => ({
      status: 200,
      octets: composed({ now: new Date(service.nowMs).toISOString(), seed: randomUUID(), ...body }),
      type: "message/rfc822",
    }),
  }),
];

/** The composer names the key that is wrong. */
function composed(spec: unknown): Uint8Array {
  try {
    return compose(notificationFromJson(spec));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ApiProblem("invalid-body", cause.message, { errors: [{ pointer: "#", detail: cause.message }] });
  }
}
