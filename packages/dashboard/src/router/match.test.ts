import { expect, test } from "vitest";
import { matchPath } from "./match.ts";

const PATTERNS = [
  { name: "home", path: "/" },
  { name: "list", path: "/outcomes" },
  { name: "one", path: "/outcomes/:id" },
] as const;

test.each([
  ["/", { name: "home", params: {} }],
  ["/outcomes/", { name: "list", params: {} }],
  ["/outcomes/17", { name: "one", params: { id: "17" } }],
  ["/outcomes/a%2Fb%40example.net", { name: "one", params: { id: "a/b@example.net" } }],
  ["/outcomes/1/2", undefined],
  ["/nothing", undefined],
  ["/outcomes/%E0%A4%A", undefined],
])("%s shows %j", (path, match) => {
  expect(matchPath(path, PATTERNS)).toEqual(match);
});
