/** Messages for the cases: each fact that a message can have is there at least once. */

import type { NewMessage, NewRecipient } from "../port.ts";

/** The hour in which all cases happen. */
export const NOON_MS = Date.UTC(2026, 0, 1, 12);
/** The owner who claims in the cases. */
export const OWNER = "node-1";

/** A recipient at example.net who waits and is due at noon. */
export function sampleRecipient(facts: Partial<NewRecipient> = {}): NewRecipient {
  return {
    address: "jane@example.net",
    notify: "unset",
    destination: "example.net",
    state: "waiting",
    dueAtMs: NOON_MS,
    expiresAtMs: NOON_MS + 5 * 86_400_000,
    ...facts,
  };
}

/** A message of two lines to one recipient. */
export function sampleMessage(id: number, facts: Partial<NewMessage> = {}): NewMessage {
  return {
    id,
    sender: { reversePath: "joe@example.com", body: "8BITMIME", smtpUtf8: false, requireTls: false },
    kind: "ordinary",
    provenance: { trust: "trusted", spf: "none", dkim: "none" },
    acceptedAtMs: NOON_MS,
    trace: octets("Received: from client.example.com\r\n"),
    recipients: [sampleRecipient()],
    content: octets(`Subject: ${id}\r\n\r\nHello\r\n`),
    ...facts,
  };
}

/** A message with every fact that can be absent. */
export const RICH_MESSAGE: NewMessage = {
  id: 2 ** 53 - 1,
  sender: {
    reversePath: "jos\u00e9@example.com",
    envelopeId: "QQ+2B314159",
    ret: "HDRS",
    body: "BINARYMIME",
    smtpUtf8: true,
    requireTls: true,
  },
  kind: "notification",
  provenance: {
    trust: "outside",
    spf: "softfail",
    dkim: "aligned",
    clientAddress: "2001:db8::25",
    hello: "client.example.com",
    user: "joe",
  },
  acceptedAtMs: NOON_MS - 5,
  trace: octets("Received: from client.example.com\r\n"),
  messageId: "1@example.com",
  about: 7,
  recipients: [
    sampleRecipient({ address: "a@example.net", notify: "NEVER", originalRecipient: "rfc822;A@example.org", warnAtMs: NOON_MS + 4 }),
    sampleRecipient({ address: "b@example.net", notify: ["SUCCESS", "DELAY"] }),
    sampleRecipient({ address: "c@example.org", destination: "example.org", state: "held" }),
  ],
  content: octets("Subject: all\r\n\r\n\u0000\u00ff\r\n"),
};

/** Text as octets. */
export function octets(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
