/** The certificate and key of the configuration, read from their files: at the start, and again at each reload. */

import { readFileSync } from "node:fs";
import { createSecureContext, type SecureContext } from "node:tls";
import type { TlsFiles } from "../../config/index.ts";

/** The context of handshakes; throws, with the file's name, when a file cannot be read or is no certificate or key. */
export function tlsContext({ certificate, key }: TlsFiles): SecureContext {
  try {
    return createSecureContext({ cert: readFileSync(certificate), key: readFileSync(key), minVersion: "TLSv1.2" });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the certificate ${certificate} with the key ${key} cannot be used: ${words}`, { cause });
  }
}
