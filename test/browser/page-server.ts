/** A page on loopback that offers the bundled core as a module, with the strict headers that a careful site sends. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'",
  "Cache-Control": "no-store",
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>core</title><script type="module" src="/page.js"></script></html>`;

/** The bundle is loaded by a script of the page, so that the page's own policy needs no exception. */
const SCRIPT = `import * as core from "/core.js"; globalThis.ricochetCore = core;`;

export async function servePage(bundle: string): Promise<PageServer> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": ["text/html; charset=utf-8", PAGE],
    "/page.js": ["text/javascript; charset=utf-8", SCRIPT],
    "/core.js": ["text/javascript; charset=utf-8", bundle],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (file === undefined) response.writeHead(404, HEADERS).end();
    else response.writeHead(200, { ...HEADERS, "Content-Type": file[0] }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  return { url: `http://127.0.0.1:${port}/`, close };
}
