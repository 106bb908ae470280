/** The byte ranges of a report show what it says: the address, the code, the action as the mail has them. */
import { describe, expect, it } from "vitest";
import { read } from "../../packages/core/src/index.ts";
import { examples } from "./example.ts";

const WITH_OUTCOMES = examples()
  .map((example) => ({ ...example, report: read(example.bytes, { source: example.source }) }))
  .filter(({ report }) => report.outcomes.length > 0);

/** The lines of a base64 body are evidence as a whole; what they hold is shown after decoding. */
function shown(bytes: Uint8Array, start: number, end: number): string {
  const raw = Buffer.from(bytes.subarray(start, end)).toString("utf8");
  const isEncoded = /^[A-Za-z0-9+/=\s]+$/.test(raw) && raw.includes("\n");
  return (isEncoded ? Buffer.from(raw, "base64").toString("latin1") : raw.replaceAll(/=\n/g, "")).replaceAll(/\s+/g, " ");
}

describe.each(WITH_OUTCOMES)("$name", ({ bytes, report }) => {
  const outcomes = report.outcomes.map((outcome) => ({ outcome, recipient: outcome.recipient }));

  it.each(outcomes)("shows $recipient", ({ outcome: { recipient, evidence } }) => {
    const place = evidence.find(({ field }) => field === "recipient");
    expect(place && shown(bytes, place.start, place.end)).toContain(recipient);
  });

  it.each(outcomes)(
    "shows the status field of $recipient where the status came from it",
    ({ outcome: { status, statusFrom, evidence } }) => {
      const place = evidence.find(({ field }) => field === "status");
      if (statusFrom === "field") expect(place && shown(bytes, place.start, place.end)).toBe(status);
    },
  );

  it.each(outcomes)("shows the whole diagnostic of $recipient where a field gives it", ({ outcome: { diagnostic, evidence } }) => {
    const place = evidence.find(({ field }) => field === "diagnostic");
    if (place !== undefined) expect(shown(bytes, place.start, place.end)).toBe(diagnostic?.text.replaceAll(/\s+/g, " "));
  });

  it.each(outcomes)("shows the reply to $recipient somewhere", ({ outcome: { reply, evidence } }) => {
    if (reply === undefined) return;
    const places = evidence.map(({ start, end }) => shown(bytes, start, end));
    expect(places.some((text) => text.includes(String(reply.code)))).toBe(true);
  });
});
