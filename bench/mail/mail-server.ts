/** A mail server that is measured: started with its own folder, told where mail goes, stopped without a trace. */

export interface Routes {
  readonly listenPort: number;
  /** Domain -> port of loopback that takes its mail. */
  readonly ports: Readonly<Record<string, number>>;
}

export interface RunningServer {
  /** Processes of it that are alive now. */
  pids(): readonly number[];
  stop(): Promise<void>;
}

export interface MailServer {
  readonly name: string;
  readonly version: string;
  start(folder: string, routes: Routes): Promise<RunningServer>;
}
