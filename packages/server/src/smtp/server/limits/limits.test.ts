import { describe, expect, it } from "vitest";
import { manualClock } from "../../../time/index.ts";
import { Admission } from "./admission.ts";
import { networkOf } from "./client-network.ts";
import { DeadlineSweep } from "./deadline-sweep.ts";

describe("the network of a client", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["2001:db8::192.0.2.1", "2001:db8:0:0::/64"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("the admission", () => {
  it("counts a whole /64 as one client", () => {
    const admission = new Admission({ maxConnections: 10, maxConnectionsPerClient: 2 });
    expect(admission.enterClient("2001:db8::1")).toBe(true);
    expect(admission.enterClient("2001:db8::2")).toBe(true);
    expect(admission.enterClient("2001:db8::3")).toBe(false);
    expect(admission.enterClient("2001:db8:0:1::1")).toBe(true);
    admission.leaveClient("2001:db8::1");
    expect(admission.enterClient("2001:db8::3")).toBe(true);
  });

  it("lets nobody in beyond the limit", () => {
    const admission = new Admission({ maxConnections: 1, maxConnectionsPerClient: 1 });
    expect([admission.enter(), admission.enter()]).toEqual([true, false]);
    admission.leave();
    expect(admission.enter()).toBe(true);
    expect(admission.open).toBe(1);
  });
});

describe("the sweep", () => {
  it("tells each member the time at each tick, and rests while it has none", () => {
    const clock = manualClock(0);
    const sweep = new DeadlineSweep(clock, 100);
    const ticks: number[] = [];
    const member = { tick: (nowMs: number) => ticks.push(nowMs) };
    expect(clock.nextWakeMs()).toBeUndefined();
    sweep.add(member);
    clock.moveTo(250);
    expect(ticks).toEqual([100, 200]);
    sweep.remove(member);
    expect(clock.nextWakeMs()).toBeUndefined();
  });
});
