/**
 * Rules as few texts, which take less than rows with names for their members. What all rules of one file share (the beginning of
 * the id, the reason) is said once for all of them.
 */

import type { Rule } from "../../packages/core/src/classify/rules/rule.ts";

type Rest = Pick<Rule, "verbs" | "servers" | "whenGivenUp">;

export interface RuleColumns {
  /** For rules that follow each other: the id up to the slug, the reason, how many they are. */
  readonly files: readonly (readonly [prefix: string, reason: Rule["reason"], count: number])[];
  /** A line for the phrase of a rule and one for its slug, in words: they share some. */
  readonly lines: string;
  /** The first letter of each. */
  readonly strengths: string;
  /** What few rules have, by their number. */
  readonly rest: Readonly<Record<number, Rest>>;
}

const STRENGTHS = { e: "exact", p: "plain", v: "vague" } as const satisfies Readonly<Record<string, Rule["strength"]>>;

export function columnsOf(rules: readonly Rule[]): RuleColumns {
  const files: [string, Rule["reason"], number][] = [];
  for (const { id, reason } of rules) {
    const prefix = prefixOf(id);
    const last = files.at(-1);
    if (last?.[0] === prefix) last[2]++;
    else files.push([prefix, reason, 1]);
  }
  return {
    files,
    lines: rules.map(({ id, phrase }) => `${phrase}\n${id.slice(prefixOf(id).length).replaceAll("-", " ")}`).join("\n"),
    strengths: rules.map(({ strength }) => strength.charAt(0)).join(""),
    rest: Object.fromEntries(rules.flatMap((rule, number) => (hasRest(rule) ? [[number, restOf(rule)]] : []))),
  };
}

const prefixOf = (id: string): string => id.slice(0, id.lastIndexOf(".") + 1);

const hasRest = ({ verbs, servers, whenGivenUp }: Rule): boolean => (verbs ?? servers ?? whenGivenUp) !== undefined;

function restOf({ verbs, servers, whenGivenUp }: Rule): Rest {
  return { ...(verbs && { verbs }), ...(servers && { servers }), ...(whenGivenUp && { whenGivenUp }) };
}

/** The rules again, without source and example. */
export function rulesFrom({ files, lines, strengths, rest }: RuleColumns): readonly Rule[] {
  const line = lines.split("\n");
  const rules: Rule[] = [];
  for (const [prefix, reason, count] of files) {
    for (const end = rules.length + count; rules.length < end; ) {
      const number = rules.length;
      const strength = STRENGTHS[strengths.charAt(number) as keyof typeof STRENGTHS];
      const [phrase = "", slug = ""] = line.slice(number * 2, number * 2 + 2);
      rules.push({ strength, phrase, id: prefix + slug.replaceAll(" ", "-"), reason, ...rest[number] });
    }
  }
  return rules;
}
