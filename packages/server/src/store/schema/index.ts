/** The tables, as the query builder knows them. */
export type {
  AuditRow,
  ChunkRow,
  ContentRow,
  DestinationRow,
  LeaseRow,
  MessageRow,
  MigrationRow,
  RecipientRow,
  StageRow,
  Tables,
  TallyRow,
} from "./tables.ts";
