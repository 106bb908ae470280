/** The values of which the nouns are made, and what every list has in common. */

import { z } from "zod";
import { STREAMS } from "../../ledger/index.ts";

/** The longest address that RFC 5321 §4.5.3.1 allows, in octets, and room for Unicode. */
const ADDRESS_CHARACTERS = 320;
/** Items of a page, unless asked otherwise, and at most. */
const PAGE = { usual: 50, most: 1000 } as const;

/** A moment. */
export const Instant = z.iso
  .datetime({ offset: true })
  .meta({ description: "ISO 8601 with its offset", examples: ["2026-11-22T09:30:00Z"] });

/** A mail address. */
export const Address = z
  .string()
  .max(ADDRESS_CHARACTERS)
  .regex(/^[^\s@<>][^\s<>]*@[^\s@<>]+$/, "an address, as ann@example.net")
  .meta({ description: "A mail address, without angle brackets", examples: ["ann@example.net"] });

/** A domain. */
export const Domain = z
  .string()
  .max(255)
  .regex(/^[^\s@]+$/, "a domain, as example.net")
  .meta({ description: "A domain", examples: ["example.net"] });

/** Whose mail. */
export const Tenant = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "letters, digits, dots, dashes and underscores; 64 at most")
  .meta({ description: "Whose mail: a customer or a program. The key's own when absent", examples: ["default"] });

/** Which mail. */
export const Stream = z.enum(STREAMS).meta({ description: "The kind of mail" });

/** The number of something that the store counts. */
export const Entry = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

/** Words of a person. */
export const Note = z.string().max(1000).meta({ description: "Words for people" });

/** What each list takes. */
export const PAGE_QUERY = {
  limit: z
    .int()
    .min(1)
    .max(PAGE.most)
    .default(PAGE.usual)
    .meta({ description: `Items of a page, ${PAGE.most} at most` }),
  cursor: z.exactOptional(z.string().max(2000).meta({ description: "`next` of the page before, for the one behind it" })),
} as const;

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.exactOptional(z.string().meta({ description: "Cursor of the next page; absent on the last one" })),
  });
}
