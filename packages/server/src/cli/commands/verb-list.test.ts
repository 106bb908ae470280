import { expect, test } from "vitest";
import { ROUTES } from "./routes.ts";
import { optionsOf, verbsOf } from "./verb-list.ts";

const VERBS = verbsOf(ROUTES).map(({ words, command }) => ({ verb: words.join(" "), command }));

test("all verbs are known, also those in groups", () => {
  expect(VERBS.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(["read", "address unwrap", "queue repair", "webhook disable", "dashboard link"]),
  );
  for (const word of Object.keys(ROUTES)) expect(VERBS.some(({ verb }) => verb.split(" ")[0] === word)).toBe(true);
});

test.each(VERBS)("the help of $verb has examples and the exit status", ({ verb, command }) => {
  expect(command.fullDescription).toMatch(/^EXAMPLES\n {2}\S/m);
  expect(command.fullDescription).toContain(verb.split(" ")[0]);
  expect(command.fullDescription).toMatch(/^EXIT STATUS\n {2}0 /m);
});

/** What they print is for programs already, or is no answer: an export, a script, a daemon's log, mail that was taken. */
const SPEAKS_OTHERWISE = ["compose", "address *", "serve", "suppress export", "privacy export", "deliver", "sendmail", "completion"];

test.each(VERBS.filter(({ verb }) => !SPEAKS_OTHERWISE.includes(verb.replace(/^address .*/, "address *"))))(
  "$verb answers programs with --json",
  ({ command }) => {
    expect(optionsOf(command)).toContain("--json");
  },
);

test("an option is named as it is typed: by its letter where it has one", () => {
  const deliver = VERBS.find(({ verb }) => verb === "deliver")?.command;
  expect(deliver && optionsOf(deliver)).toEqual(["-f", "--outside", "-N", "-R", "-V", "--config"]);
});
