/** The client's end of the wire as a session sees it: no sockets, so that a session can be tried without one. */
export interface Channel {
  /** Sends replies; false where the client does not read them: `drained` of the session will come. */
  write(text: string): boolean;
  /** No more input for now, until `resume`. */
  pause(): void;
  resume(): void;
  /** Begins TLS: `secured` of the session will come. */
  startTls(): void;
  /** Closes once all is sent; whatever the client still says is thrown away. */
  close(): void;
  /** The same after a QUIT with nothing behind it: no word can be lost any more, so nobody waits for the other side. */
  hangUp(): void;
}
