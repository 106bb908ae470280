/** Every rule has an id of its own, a phrase that nobody else has, and wins on its example. */

import { describe, expect, it } from "vitest";
import { compilePhrases, spellings } from "../phrases/index.ts";
import { bestRule } from "./classify.ts";
import { RULES } from "./rules/index.ts";

describe("rules", () => {
  it("are at least 600, in at least 12 languages", () => {
    expect(RULES.length).toBeGreaterThanOrEqual(600);
    const languages = new Set(RULES.map(({ id }) => /^[a-z-]+\.([a-z]{2})\./.exec(id)?.[1]).filter((language) => language !== undefined));
    expect(languages.size + 1).toBeGreaterThanOrEqual(12);
  });

  it("have ids of their own, of the form reason.slug or reason.scope.slug", () => {
    const seen = new Map<string, number>();
    for (const { id } of RULES) seen.set(id, (seen.get(id) ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
    expect(
      RULES.filter(({ id, reason }) => !id.startsWith(`${reason}.`) || !/^[a-z-]+(?:\.[a-z0-9-]+){1,2}$/.test(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  it("never spell the same phrase twice", () => {
    const owners = new Map<string, string>();
    const repeats: string[] = [];
    for (const { id, phrase } of RULES) {
      for (const spelling of spellings(phrase)) {
        const owner = owners.get(spelling);
        if (owner !== undefined) repeats.push(`${id} repeats "${spelling}" of ${owner}`);
        owners.set(spelling, id);
      }
    }
    expect(repeats).toEqual([]);
  });

  it("name their source and bring an example that holds their phrase", () => {
    const poor = RULES.filter(
      ({ source, example, phrase }) => source.trim().length < 3 || compilePhrases([phrase]).find(example).length === 0,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it("win on their examples: nothing shadows them", () => {
    const shadowed = RULES.map((rule) => ({
      rule,
      winner: bestRule(rule.example, { command: rule.verbs?.[0], server: rule.servers?.[0] }),
    }))
      .filter(({ rule, winner }) => winner?.id !== rule.id)
      .map(({ rule, winner }) => `${rule.id} loses to ${winner?.id} on "${rule.example}"`);
    expect(shadowed).toEqual([]);
  });
});
