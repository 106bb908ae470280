/** What it takes to run a real mail server for a test: its packages, accounts, files and command. Facts; `start-server.ts` walks them. */

/** Where another server listens. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/** One start of a server. */
export interface Plan {
  readonly hostname: string;
  readonly listen: Place;
  /** Port at the same address for each protocol that the recipe `alsoSpeaks`. */
  readonly ports: Readonly<Record<string, number>>;
  /** Domain -> where its mail goes; it knows no other domain. */
  readonly routes: Readonly<Record<string, Place>>;
}

/** A folder in the server's root, made before it starts. */
export interface OwnedFolder {
  readonly path: string;
  /** Account that owns it; default root. */
  readonly owner?: string;
  /** Default 0755. */
  readonly mode?: number;
}

export interface Recipe {
  readonly name: string;
  readonly protocol: "smtp" | "lmtp";
  /** Others beside it, each at a port of its own: "imap". */
  readonly alsoSpeaks?: readonly string[];
  /** Debian packages that hold it, without the libraries. */
  readonly packages: readonly string[];
  /** Each gets a group of its own name. */
  readonly accounts: readonly string[];
  readonly folders: readonly OwnedFolder[];
  /** Path -> text. */
  files(plan: Plan): Readonly<Record<string, string>>;
  /** Stays in the foreground. */
  readonly command: readonly string[];
  /** Where it writes its log, if not to stderr. */
  readonly log?: string;
}
