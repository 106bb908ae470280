import { expect, test } from "vitest";
import { linesOfTheirOwn } from "./lines-of-their-own.ts";

/** A disk that has room for so many octets at each write. */
function disk(...rooms: readonly number[]) {
  const file = { text: "" };
  let next = 0;
  const write = linesOfTheirOwn((octets, done) => {
    const room = rooms[next++] ?? octets.length;
    file.text += octets.toString("utf8", 0, room);
    done(room < octets.length ? new Error("ENOSPC") : null, Math.max(0, octets.length - room));
  });
  for (const line of ["one\n", "two\n", "three\n"]) write(line, () => undefined);
  return file.text;
}

test.each([
  ["no line is changed on a disk with room", [], "one\ntwo\nthree\n"],
  ["a line that was cut spoils no other", [4, 1], "one\nt\nthree\n"],
  ["a line that was lost whole leaves nothing", [4, 0], "one\nthree\n"],
  ["a line is ended when there is room again, however long that took", [2, 0], "on\nthree\n"],
])("%s", (_, rooms, expected) => {
  expect(disk(...rooms)).toBe(expected);
});
