/** Events, who hears them, and what they have still to hear. */

import type { Generated } from "kysely";

export interface OutboxTables {
  readonly events: EventRow;
  readonly webhooks: WebhookRow;
  readonly webhook_deliveries: WebhookDeliveryRow;
}

export interface EventRow {
  readonly entry: Generated<number>;
  readonly at: number;
  readonly tenant: string;
  readonly type: string;
  readonly subject: string;
  readonly outcome: number | null;
  readonly data: string | null;
}

export interface WebhookRow {
  readonly id: string;
  readonly tenant: string;
  readonly url: string;
  /** JSON lists. */
  readonly types: string;
  readonly secrets: string;
  readonly shape: string;
  readonly authorization: string | null;
  readonly enabled: number;
  readonly trouble: string | null;
  readonly note: string | null;
  readonly created_at: number;
  readonly position: number;
}

export interface WebhookDeliveryRow {
  readonly webhook: string;
  readonly event: number;
  readonly subject: string;
  readonly state: string;
  readonly attempts: number;
  readonly due_at: number;
  readonly first_at: number;
  readonly last_at: number | null;
  readonly last_code: number | null;
  readonly last_text: string | null;
}
