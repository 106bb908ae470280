/** The addresses behind ids in signed paths. */

import type { Migration } from "./migration.ts";

/** Version 2. */
export const rememberedMigration: Migration = {
  version: 2,
  name: "remembered",
  statements: ({ schema }, { types }) => [
    schema
      .createTable("remembered")
      .addColumn("id", types.text, (column) => column.primaryKey().notNull())
      .addColumn("address", types.text, (column) => column.notNull())
      .addColumn("until_at", types.integer, (column) => column.notNull()),
    schema.createIndex("remembered_until").on("remembered").column("until_at"),
  ],
};
