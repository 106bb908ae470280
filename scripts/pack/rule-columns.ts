/**
 * Rules by columns, which deflate to nine tenths of what they take row by row: slugs with slugs, phrases with phrases. What all
 * rules of one file share (the beginning of the id, the reason) is said once for all of them.
 */

import type { Rule } from "../../packages/core/src/classify/rules/rule.ts";

type Rest = Pick<Rule, "verbs" | "servers" | "whenGivenUp">;

export interface RuleColumns {
  /** For rules that follow each other: the id up to the slug, the reason, how many they are. */
  readonly files: readonly (readonly [prefix: string, reason: Rule["reason"], count: number])[];
  /** One a line. */
  readonly slugs: string;
  /** One a line. */
  readonly phrases: string;
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
    slugs: rules.map(({ id }) => id.slice(prefixOf(id).length)).join("\n"),
    phrases: rules.map(({ phrase }) => phrase).join("\n"),
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
export function rulesFrom({ files, slugs, phrases, strengths, rest }: RuleColumns): readonly Rule[] {
  const slug = slugs.split("\n");
  const phrase = phrases.split("\n");
  const rules: Rule[] = [];
  for (const [prefix, reason, count] of files) {
    for (const end = rules.length + count; rules.length < end; ) {
      const number = rules.length;
      const strength = STRENGTHS[strengths.charAt(number) as keyof typeof STRENGTHS];
      rules.push({ strength, phrase: phrase[number] as string, id: prefix + slug[number], reason, ...rest[number] });
    }
  }
  return rules;
}
