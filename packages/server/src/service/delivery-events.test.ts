import { expect, test } from "vitest";
import { deliveryEvents } from "./delivery-events.ts";
import type { DaemonEvent } from "./events/index.ts";

const AT = { host: "mx.example.net", address: "192.0.2.1", port: 25 };

test("a defect of ours is told with the message that met it, a lack of sockets with what there may be, broken TLS with its host, and ordinary work not at all", () => {
  const told: DaemonEvent[] = [];
  const tell = deliveryEvents((event) => told.push(event));
  const error = new Error("no such thing");
  tell({ kind: "connected", ...AT });
  tell({ kind: "defect", queueId: "23B3JKRCWHS", domain: "example.net", error });
  tell({ kind: "no-socket", ...AT, text: "too many open files in this process while connecting", connections: 7 });
  tell({ kind: "tls-given-up", ...AT, text: "wrong version number" });
  expect(told).toEqual([
    { kind: "work-failed", queueId: "23B3JKRCWHS", destination: "example.net", error },
    { kind: "no-socket", host: AT.host, because: "too many open files in this process while connecting", connections: 7 },
    { kind: "warning", words: "TLS with mx.example.net broke, going on without: wrong version number" },
  ]);
});
