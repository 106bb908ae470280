/** The nouns of the ledger: what reached us about mail that was sent, and what follows from it. */

export { addressBeginning, keptDomain } from "./address-beginning.ts";
export { domainForms, tagSeparator } from "./address-forms.ts";
export { type Arrival, type ArrivalEnvelope, type KnownPath, SOURCES, type Source } from "./arrival.ts";
export { arrivalKey } from "./arrival-key.ts";
export { type AddressRules, canonicalAddress, DEFAULT_ADDRESS_RULES, domainEntryOf } from "./canonical-address.ts";
export { EVENT_TYPES, type EventType, type LedgerEvent } from "./event.ts";
export { hiddenAddress } from "./hidden-address.ts";
export { HOUR_MS, hourOf } from "./hour.ts";
export { type NamedIn, namedIn } from "./named-in.ts";
export { NamesOfHour, OTHERS } from "./names-of-hour.ts";
export { providerOf } from "./provider-of.ts";
export { MEASURES, type Measure, type RateCount } from "./rate.ts";
export type { ArrivalFacts, RecordedOutcome, Recording, Recordings } from "./recording.ts";
export { ALL_STREAMS, DEFAULT_TENANT, type Scope, STREAMS, type Stream } from "./scope.ts";
export type { SentFacts } from "./sent.ts";
export type { Told, Vouch } from "./told.ts";
