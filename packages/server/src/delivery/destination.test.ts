import { expect, test } from "vitest";
import { localDomain } from "../../../../test/support/local-domain.ts";
import type { RouteSettings } from "../config/index.ts";
import { createDestinations } from "./destination.ts";

const LOCAL = localDomain();

const ROUTES: readonly RouteSettings[] = [
  { match: "named.example.com", to: { kind: "lmtp", host: "::1", port: 24 } },
  { match: "socket.example.com", to: { kind: "lmtp", host: "unix:/run/lmtp", port: 0 } },
  { match: "*.example.net", to: { kind: "smtp", host: "relay.example.org", port: 25, user: "us", password: "secret" } },
  { match: "deep.example.net", to: { kind: "refuse", text: "never reached" } },
  { match: "gone.example", to: { kind: "refuse", text: "closed since May" } },
  { match: "*.Bücher.example", to: { kind: "mx", domain: "books.example" } },
  { match: "moved.example", to: { kind: "mx", domain: "New.Example" } },
];

const destinations = createDestinations(ROUTES, [LOCAL, { ...LOCAL, name: "named.example.com" }]);

test.each([
  ["ann@example.org", "example.org"],
  ["ann@EXAMPLE.org", "example.org"],
  ["ann@example.org.", "example.org"],
  ['"a@b"@example.org', "example.org"],
  ["ann@bücher.example", "xn--bcher-kva.example"],
  ["ann@shop.BÜCHER.example", "books.example"],
  ["postmaster", ""],
  ["ann@[192.0.2.1]", "[192.0.2.1]"],
  ["ann@example.com", "local:example.com"],
  ["ann@named.example.com", "lmtp:[::1]:24"],
  ["ann@socket.example.com", "lmtp:unix:/run/lmtp"],
  ["ann@deep.example.net", "smtp:us@relay.example.org:25"],
  ["ann@example.net", "example.net"],
  ["ann@gone.example", "refuse:closed since May"],
  ["ann@moved.example", "new.example"],
])("the lane of %s is %s", (address, lane) => {
  expect(destinations.destinationOf(address)).toBe(lane);
});

test("a route for everything does not take away the mail of our own domains", () => {
  const all = createDestinations([{ match: "*", to: { kind: "smtp", host: "192.0.2.1", port: 25 } }], [LOCAL]);
  expect(all.destinationOf("ann@example.com")).toBe("local:example.com");
  expect(all.destinationOf("ann@example.org")).toBe("smtp:192.0.2.1:25");
});
