/** Who asks, and what that allows: a key or a session that was found good, and whose mail it sees. */

import { DEFAULT_TENANT } from "../../ledger/index.ts";
import { ALL_TENANTS, type ApiKey } from "../../store/index.ts";
import { ApiProblem } from "../problem/index.ts";
import type { Scope } from "./scopes.ts";

/** What is known of whoever asks. */
export interface AccessFacts extends Pick<ApiKey, "id" | "name" | "scopes" | "tenant" | "expiresAtMs"> {
  /** A person at the page has a session, all others a key. */
  readonly kind?: "key" | "session";
}

/** Who asks. */
export class Access {
  readonly kind: "key" | "session";
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** undefined: all of them. */
  readonly tenant: string | undefined;
  readonly expiresAtMs: number | undefined;

  constructor({ kind = "key", id, name, scopes, tenant, expiresAtMs }: AccessFacts) {
    this.kind = kind;
    this.id = id;
    this.name = name;
    this.scopes = scopes;
    this.tenant = tenant === ALL_TENANTS ? undefined : tenant;
    this.expiresAtMs = expiresAtMs;
  }

  /** How the audit log names it. */
  get who(): string {
    return `${this.kind} ${this.name}`;
  }

  mayOneOf(wanted: readonly Scope[]): boolean {
    return this.scopes.includes("admin") || wanted.some((scope) => this.scopes.includes(scope));
  }

  /** Throws unless the key sees all tenants. */
  demandAllTenants(): void {
    if (this.tenant !== undefined) throw new ApiProblem("other-tenant", "this is about all tenants, and the key is of one");
  }

  /** Whose mail is looked at: of the tenant that is asked for, of the key's own, of all. */
  within(asked: string | undefined): { readonly tenant?: string } {
    this.#demand(asked);
    const tenant = asked ?? this.tenant;
    return tenant === undefined ? {} : { tenant };
  }

  /** Whose something becomes that is written. */
  ownerOf(asked: string | undefined): string {
    this.#demand(asked);
    return asked ?? this.tenant ?? DEFAULT_TENANT;
  }

  sees(tenant: string): boolean {
    return this.tenant === undefined || this.tenant === tenant;
  }

  #demand(asked: string | undefined): void {
    if (asked !== undefined && !this.sees(asked)) throw new ApiProblem("other-tenant", `the key is of tenant ${this.tenant}`);
  }
}
