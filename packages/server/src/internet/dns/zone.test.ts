import { describe, expect, it } from "vitest";
import { encodeName } from "./dns-name.ts";
import { TYPE_NUMBERS } from "./dns-query.ts";
import { makeZone } from "./zone.ts";

describe("a zone", () => {
  it("ends a circle of CNAMEs as a failure", () => {
    const zone = makeZone();
    zone.add({ name: "a.example", type: "CNAME", target: "b.example" });
    zone.add({ name: "b.example", type: "CNAME", target: "a.example" });
    expect(zone.find("a.example", TYPE_NUMBERS.A)).toEqual({ code: "servfail", records: [] });
  });

  it("says of an alias that leads to nothing that the name does not exist, and shows the alias", () => {
    const zone = makeZone();
    zone.add({ name: "a.example", type: "CNAME", target: "gone.example" });
    expect(zone.find("A.example.", TYPE_NUMBERS.MX)).toMatchObject({ code: "nxdomain", records: [{ type: "CNAME" }] });
  });

  it("has no data of a type that it does not know", () => {
    const zone = makeZone();
    zone.add({ name: "a.example", type: "A", address: "127.0.0.2" });
    expect(zone.find("a.example", 52)).toEqual({ code: "ok", records: [] });
  });
});

describe("a name on the wire", () => {
  it.each([`${"a".repeat(64)}.example`, `${"a.".repeat(130)}example`])("cannot be %s", (name) => {
    expect(() => encodeName(name)).toThrow(TypeError);
  });
});
