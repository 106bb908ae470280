import { expect, test } from "vitest";
import { Screen } from "./screen.ts";

function recorded() {
  const written: string[] = [];
  return { written, stream: { columns: 80, rows: 24, write: (text: string) => written.push(text) } };
}

test("a frame is written over the one before; the screen is never cleared", () => {
  const { written, stream } = recorded();
  const screen = new Screen(stream);
  screen.draw(["one", "two"]);
  expect(written[1]).toBe("\u001b[?2026h\u001b[Hone\u001b[K\r\ntwo\u001b[K\u001b[J\u001b[?2026l");
  expect(written.join("")).not.toContain("\u001b[2J");
});

test("the same frame is not written again, but on another size it is", () => {
  const { written, stream } = recorded();
  const screen = new Screen(stream);
  screen.draw(["one"]);
  screen.draw(["one"]);
  expect(written).toHaveLength(2);
  stream.columns = 81;
  screen.draw(["one"]);
  expect(written).toHaveLength(3);
});

test("the cursor and what stood there before come back", () => {
  const { written, stream } = recorded();
  new Screen(stream).close();
  expect(written).toEqual(["\u001b[?1049h\u001b[?25l", "\u001b[?25h\u001b[?1049l"]);
});
