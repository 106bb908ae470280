/** `/v1/privacy`: what is known of one address, and that it is to be forgotten. */

import { z } from "zod";
import { Address, Tenant } from "./values.ts";

/** Whose traces. */
export const PrivacyRequest = z
  .strictObject({
    address: Address,
    tenant: z.exactOptional(Tenant.meta({ description: "Only what this tenant knows; the key's own when absent, or all" })),
  })
  .meta({ id: "PrivacyRequest", description: "Whose traces are meant" });
export type PrivacyRequest = z.output<typeof PrivacyRequest>;

/** What was erased. */
export const ErasedAddress = z
  .strictObject({
    erased: z.int().min(0).meta({ description: "Rows that named the address" }),
    underWay: z.int().min(0).meta({ description: "Recipients whose mail is under way, and stays until its end: erase again then" }),
  })
  .meta({ id: "ErasedAddress", description: "What an erasure came to" });

/** A row that names the address. */
export const Trace = z
  .looseObject({ table: z.string().meta({ description: "Where it stands; the other members are the columns" }) })
  .meta({ id: "Trace", description: "A row that names the address" });
