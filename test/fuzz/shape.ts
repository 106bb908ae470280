/**
 * A small validator of JSON values: a check gives the faults of a value, each beginning with the path
 * to it (".outcomes[0].status …"), an empty list when there is none. Unknown members are faults.
 */

export type Check = (value: unknown) => string[];

const HALF_A_PAIR = /\p{Surrogate}/u;

export const text: Check = (value) => {
  if (typeof value !== "string") return ["is no text"];
  return HALF_A_PAIR.test(value) ? ["has half a surrogate pair"] : [];
};

export const nonEmpty: Check = (value) => (value === "" ? ["is empty"] : text(value));

export function pattern(expression: RegExp): Check {
  return (value) =>
    typeof value === "string" && expression.test(value) ? [] : [`is not of the form ${expression}: ${JSON.stringify(value)}`];
}

export function oneOf(values: readonly string[]): Check {
  return (value) => (typeof value === "string" && values.includes(value) ? [] : [`is not of its vocabulary: ${JSON.stringify(value)}`]);
}

export function integer(least: number, most: number): Check {
  return (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? [] : [`is not within ${least}…${most}: ${value}`];
}

export function list(element: Check, most = Number.MAX_SAFE_INTEGER): Check {
  return (value) => {
    if (!Array.isArray(value)) return ["is no list"];
    if (value.length > most) return [`has more than ${most} elements`];
    return value.flatMap((one, index) => element(one).map((fault) => `[${index}]${joined(fault)}`));
  };
}

type Members = Readonly<Record<string, Check>>;

export function object(required: Members, optional: Members = {}): Check {
  return (value) => {
    if (typeof value !== "object" || value === null) return ["is no object"];
    const faults: string[] = [];
    for (const name of Object.keys(required)) if (!Object.hasOwn(value, name)) faults.push(`.${name} is missing`);
    for (const [name, member] of Object.entries(value)) {
      const check = required[name] ?? optional[name];
      // A member that is there and undefined would be lost in JSON.
      const found = check === undefined ? ["is not documented"] : check(member);
      for (const fault of found) faults.push(`.${name}${joined(fault)}`);
    }
    return faults;
  };
}

function joined(fault: string): string {
  return /^[.[]/.test(fault) ? fault : ` ${fault}`;
}

/** A date that exists, alone or with a time, with its offset when it is known. */
export function isIsoDate(value: string): boolean {
  const match = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/.exec(value);
  if (match === null || Number.isNaN(Date.parse(value))) return false;
  return new Date(`${match[1]}T00:00:00Z`).toISOString().startsWith(match[1] ?? "");
}
