/** What is asked of the store about who may do what by HTTP: keys, and requests that must not be done twice. */

/** A key of the API. The key itself is never stored. */
export interface ApiKey {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  /** SHA-256 of the key, hex. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly createdAtMs: number;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  readonly lastUsedAtMs?: number;
}

/** An answer that is given again when the same request comes again. */
export interface RememberedAnswer {
  readonly apiKey: string;
  readonly key: string;
  /** SHA-256 of method, path and body, hex. */
  readonly request: string;
  readonly status: number;
  readonly body: string;
  readonly atMs: number;
}

/** Keys and remembered answers. */
export interface AccessStore {
  keys(tenant?: string): Promise<readonly ApiKey[]>;
  keyByHash(hash: string): Promise<ApiKey | undefined>;
  addKey(key: ApiKey): Promise<void>;
  revokeKey(id: string, nowMs: number): Promise<boolean>;
  /** Noted now and then, not with each request. */
  noteKeyUse(id: string, nowMs: number): Promise<void>;
  answer(apiKey: string, key: string): Promise<RememberedAnswer | undefined>;
  rememberAnswer(answer: RememberedAnswer): Promise<void>;
  forgetAnswers(beforeMs: number): Promise<number>;
}
