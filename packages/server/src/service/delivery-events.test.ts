import { expect, test } from "vitest";
import { deliveryEvents } from "./delivery-events.ts";
import type { DaemonEvent } from "./events/index.ts";

const AT = { host: "mx.example.net", address: "192.0.2.1", port: 25 };

test("a defect of ours is told with the message that met it, broken TLS with its host, and ordinary work not at all", () => {
  const told: DaemonEvent[] = [];
  const tell = deliveryEvents((event) => told.push(event));
  const error = new Error("no such thing");
  tell({ kind: "connected", ...AT });
  tell({ kind: "defect", queueId: "23B3JKRCWHS", domain: "example.net", error });
  tell({ kind: "tls-given-up", ...AT, text: "wrong version number" });
  expect(told).toEqual([
    { kind: "work-failed", queueId: "23B3JKRCWHS", destination: "example.net", error },
    { kind: "warning", words: "TLS with mx.example.net broke, going on without: wrong version number" },
  ]);
});
