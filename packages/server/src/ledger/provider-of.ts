/**
 * The group of hosts that decides about mail for an address: "google" for gmail.com and for every domain whose MX is
 * Google's. Where no host is known the recipient's domain tells, and where that is nobody's either it is its own group.
 */

import { chooseProfile, PROVIDER_PROFILES } from "@ricochet/core";
import { remembered } from "../memo/index.ts";
import { PROVIDER_HOSTS } from "./provider-hosts.ts";

/** Where mail went. */
export interface MailTaker {
  /** Of the recipient, lower case. */
  readonly domain: string;
  /** The host that answered: a name; an address tells nothing. */
  readonly host?: string | undefined;
}

/** Domains without end pass here. */
const MOST_KNOWN = 10_000;
const NO_PROFILE = chooseProfile({ domain: "" }, []).name;

/** The name of the group. */
export const providerOf: (taker: MailTaker) => string = remembered({
  most: MOST_KNOWN,
  find,
  keyOf: ({ domain, host = "" }) => `${domain} ${host}`,
});

function find({ domain, host = "" }: MailTaker): string {
  const { name } = chooseProfile({ domain, ...(host !== "" && { exchanger: host }) }, PROVIDER_PROFILES);
  if (name !== NO_PROFILE) return name;
  const dotted = `.${host.toLowerCase()}`;
  return PROVIDER_HOSTS.find(([end]) => dotted.endsWith(end))?.[1] ?? domain;
}
