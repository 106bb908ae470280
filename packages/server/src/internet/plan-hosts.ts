/** Joins each placed host with what it tells and whom: events to the ledger, and what it sends afterwards to the courier. */

import type { Courier } from "./courier.ts";
import { type HostPlan, rememberTries, type Taken } from "./hosts/index.ts";
import type { InternetOptions } from "./internet-options.ts";
import type { Ledger } from "./ledger.ts";
import type { PlacedHost } from "./place-situations.ts";
import { react } from "./reactions/index.ts";

interface Surroundings {
  readonly ledger: Ledger;
  readonly courier: Courier;
  readonly settings: Required<Pick<InternetOptions, "nowMs" | "sendLimit">>;
}

export function planHosts(placed: readonly PlacedHost[], surroundings: Surroundings): HostPlan[] {
  return placed.map((one) => planHost(one, surroundings));
}

function planHost(placed: PlacedHost, surroundings: Surroundings): HostPlan {
  const { domain, name, address, host } = placed;
  const { ledger, settings } = surroundings;
  const reactTo = responder(placed, surroundings);
  return {
    domain,
    name,
    address,
    script: host.script,
    isListening: host.isListening ?? true,
    tries: rememberTries(settings.nowMs),
    nowMs: settings.nowMs,
    count: (event) => ledger.note({ domain, event }),
    breach: (text) => ledger.breach({ domain, text }),
    take(message) {
      ledger.note({ domain, event: "message" });
      if (host.script.isRecorded ?? true) ledger.receive(message);
      reactTo(message);
    },
  };
}

/** Sends what comes afterwards, until the host has sent enough: two that answer everything would never end. */
function responder(placed: PlacedHost, { courier, ledger, settings }: Surroundings): (message: Taken) => void {
  const { afterwards } = placed.host.script;
  const answered = new Set<string>();
  let [occasions, sent] = [0, 0];
  return ({ mailFrom, rcptTo, content }) => {
    if (afterwards === undefined) return;
    const occasion = {
      host: placed.name,
      address: placed.address,
      sender: mailFrom.address,
      recipients: rcptTo.map((recipient) => recipient.address),
      content,
      nowMs: settings.nowMs(),
      id: `R${(occasions++).toString(36).padStart(6, "0").toUpperCase()}`,
      answered,
    };
    for (const outgoing of react(afterwards, occasion)) {
      if (sent++ < settings.sendLimit) courier.carry(placed, outgoing);
      else ledger.note({ domain: placed.domain, event: "send limit" });
    }
  };
}
