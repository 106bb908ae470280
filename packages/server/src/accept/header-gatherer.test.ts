import { expect, it } from "vitest";
import { HeaderGatherer } from "./header-gatherer.ts";

it("a header is complete with the piece that brings its end, wherever the pieces part", () => {
  const text = "A: 1\r\nB: 2\r\n\r\nbody";
  for (let cut = 1; cut < text.length; cut++) {
    const gatherer = new HeaderGatherer();
    const first = gatherer.add(Buffer.from(text.slice(0, cut)));
    const block = first ?? gatherer.add(Buffer.from(text.slice(cut)));
    expect(block).toMatchObject({ fieldsEnd: 12, hasBlankLine: true });
    expect(first === undefined).toBe(cut < 14);
  }
});

it("a header that is sent one octet at a time is not copied each time: two hundred thousand of them come through within the test's time", () => {
  const gatherer = new HeaderGatherer();
  const octet = Buffer.from("x");
  gatherer.add(Buffer.from("X: "));
  for (let index = 0; index < 200_000; index++) gatherer.add(octet);
  expect(gatherer.complete().fieldsEnd).toBe(200_003);
});
