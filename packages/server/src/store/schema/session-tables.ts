/** Links that let somebody in, and those who are in. */

export interface SessionTables {
  readonly sign_in_links: SignInLinkRow;
  readonly sessions: SessionRow;
}

export interface SignInLinkRow {
  readonly hash: string;
  readonly role: string;
  readonly created_at: number;
  readonly expires_at: number;
}

export interface SessionRow {
  readonly hash: string;
  readonly id: string;
  readonly role: string;
  readonly created_at: number;
  readonly last_seen_at: number;
  readonly expires_at: number;
}
