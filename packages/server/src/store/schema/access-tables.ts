/** Keys of the API, and answers that are given again. */

export interface AccessTables {
  readonly api_keys: ApiKeyRow;
  readonly answers: AnswerRow;
}

export interface ApiKeyRow {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly hash: string;
  /** JSON list. */
  readonly scopes: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
}

export interface AnswerRow {
  readonly api_key: string;
  readonly key: string;
  readonly request: string;
  readonly status: number;
  readonly body: string;
  readonly at: number;
}
