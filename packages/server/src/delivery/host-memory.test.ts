import { expect, test } from "vitest";
import type { Broken } from "../smtp/client/index.ts";
import { manualClock } from "../time/index.ts";
import type { Host } from "./host.ts";
import { HostMemory } from "./host-memory.ts";

const DEAD: Broken = { kind: "broken", verb: "CONNECT", cause: { code: "timeout", text: "timed out", status: "4.4.1" } };

function hostAt(address: string): Host {
  return { host: "mx.example.net", address, port: 25, protocol: "smtp", tls: "off", isExchanger: true };
}

const [first, second] = [hostAt("192.0.2.1"), hostAt("192.0.2.2")];

test("a dead host is passed over while another lives, for five minutes", () => {
  const clock = manualClock(0);
  const memory = new HostMemory(clock);
  memory.died(first, DEAD);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [second] });
  clock.moveTo(5 * 60_000);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [first, second] });
});

test("where all are dead, the answer is given without an attempt, for a short while", () => {
  const clock = manualClock(0);
  const memory = new HostMemory(clock);
  memory.died(first, DEAD);
  memory.died(second, DEAD);
  expect(memory.advise([first, second])).toMatchObject({ kind: "dead", answer: DEAD });
  clock.moveTo(20_000);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [first, second] });
});

test("the while is no longer than the first pause between attempts", () => {
  const clock = manualClock(0);
  const memory = new HostMemory(clock, { answerForMs: 1000 });
  memory.died(first, DEAD);
  clock.moveTo(1000);
  expect(memory.advise([first])).toEqual({ kind: "try", hosts: [first] });
});

test("a host that was reached is alive again", () => {
  const memory = new HostMemory(manualClock(0));
  memory.died(first, DEAD);
  memory.lives(first);
  expect(memory.advise([first])).toEqual({ kind: "try", hosts: [first] });
});

test("the oldest is forgotten when there are too many", () => {
  const memory = new HostMemory(manualClock(0), { limit: 1 });
  memory.died(first, DEAD);
  memory.died(second, DEAD);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [first] });
});

test("a host that went away with a message comes last for an hour, or until it says again what became of one", () => {
  const clock = manualClock(0);
  const memory = new HostMemory(clock);
  memory.lost(first);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [second, first] });
  expect(memory.advise([first])).toEqual({ kind: "try", hosts: [first] });
  memory.answered(first);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [first, second] });
  memory.lost(first);
  clock.moveTo(60 * 60_000);
  expect(memory.advise([first, second])).toEqual({ kind: "try", hosts: [first, second] });
});
