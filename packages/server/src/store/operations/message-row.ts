/** A message as columns, and back. What is absent is null there. */

import type { MessageFacts, NewMessage } from "../port.ts";
import type { FactsRow } from "../statements/index.ts";

/** The facts of a message as columns. */
export function rowOfMessage(message: NewMessage, stage: number | null): FactsRow {
  const { sender, provenance, content } = message;
  return {
    id: message.id,
    accepted_at: message.acceptedAtMs,
    kind: message.kind,
    reverse_path: sender.reversePath,
    envelope_id: sender.envelopeId ?? null,
    ret: sender.ret ?? null,
    body: sender.body,
    smtp_utf8: Number(sender.smtpUtf8),
    require_tls: Number(sender.requireTls),
    trust: provenance.trust,
    spf: provenance.spf,
    dkim: provenance.dkim,
    client_address: provenance.clientAddress ?? null,
    hello: provenance.hello ?? null,
    client_user: provenance.user ?? null,
    message_id: message.messageId ?? null,
    about: message.about ?? null,
    trace: message.trace,
    size_bytes: content instanceof Uint8Array ? content.byteLength : content.sizeBytes,
    stage,
    settled_at: null,
  };
}

/** The facts that columns say. The vocabularies are ours: nothing else was ever written there. */
export function factsOfRow(row: FactsRow): MessageFacts {
  return {
    id: row.id,
    sender: {
      reversePath: row.reverse_path,
      ...(row.envelope_id !== null && { envelopeId: row.envelope_id }),
      ...(row.ret !== null && { ret: row.ret as "FULL" | "HDRS" }),
      body: row.body as MessageFacts["sender"]["body"],
      smtpUtf8: row.smtp_utf8 === 1,
      requireTls: row.require_tls === 1,
    },
    kind: row.kind as MessageFacts["kind"],
    provenance: provenanceOfRow(row),
    acceptedAtMs: row.accepted_at,
    trace: row.trace,
    ...(row.message_id !== null && { messageId: row.message_id }),
    ...(row.about !== null && { about: row.about }),
  };
}

function provenanceOfRow(row: FactsRow): MessageFacts["provenance"] {
  return {
    trust: row.trust as MessageFacts["provenance"]["trust"],
    spf: row.spf as MessageFacts["provenance"]["spf"],
    dkim: row.dkim as MessageFacts["provenance"]["dkim"],
    ...(row.client_address !== null && { clientAddress: row.client_address }),
    ...(row.hello !== null && { hello: row.hello }),
    ...(row.client_user !== null && { user: row.client_user }),
  };
}
