/** Builds the page: few files with hashed names, no inline script or style, so that the strictest policy holds. */
import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [tailwind()],
  resolve: { alias: { "ricochet/client": fileURLToPath(new URL("../server/src/client/index.ts", import.meta.url)) } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2023",
    // An inlined file would need an exception of the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/v1": "http://127.0.0.1:8025", "/session": "http://127.0.0.1:8025" } },
});
