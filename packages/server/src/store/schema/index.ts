/** The tables, as the query builder knows them. */
export type {
  AuditRow,
  ChunkRow,
  ContentRow,
  DestinationRow,
  MessageRow,
  RecipientRow,
  RememberedRow,
  Tables,
  TallyRow,
} from "./tables.ts";
