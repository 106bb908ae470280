/** The checker itself, on small made-up houses: each way to break the layers must be seen. */
import { describe, expect, it } from "vitest";
import { findIdleRights } from "./idle-rights.ts";
import type { PackageLayers } from "./layers.ts";
import { findViolations } from "./violations.ts";

const LAYERS: PackageLayers = {
  root: "made-up",
  node: ["cellar"],
  packages: { "one-package": ["roof"] },
  leaves: ["roof/tiles/tile.ts"],
  folders: { ".": ["cellar", "roof"], "cellar": [], "hall": ["cellar"], "roof": ["hall", "roof/tiles"], "roof/tiles": ["cellar"] },
};

const SOUND: Readonly<Record<string, string>> = {
  "index.ts": `export { roof } from "./roof/index.ts";`,
  "cellar/index.ts": `export { wine } from "./wine.ts";`,
  "cellar/wine.ts": `import "node:fs"; export const wine = 1;`,
  "hall/index.ts": `import { wine } from "../cellar/index.ts"; export const hall = wine;`,
  "roof/index.ts": `export { roof } from "./roof.ts";`,
  "roof/roof.ts": `import "one-package"; import { hall } from "../hall/index.ts"; import { tiles } from "./tiles/index.ts"; export const roof = [hall, tiles];`,
  "roof/tiles/index.ts": `import type { Tile } from "./tile.ts"; import { red } from "./glazed/index.ts"; export const tiles: Tile[] = [red];`,
  "roof/tiles/tile.ts": "export interface Tile { colour: string }",
  "roof/tiles/glazed/index.ts": `import type { Tile } from "../tile.ts"; export const red: Tile = { colour: "red" };`,
};

const violations = (changes: Readonly<Record<string, string>>) => findViolations(new Map(Object.entries({ ...SOUND, ...changes })), LAYERS);

describe("the checker of layers", () => {
  it("finds nothing in a sound house", () => {
    expect(violations({})).toEqual([]);
  });

  it("sees rights that nobody uses", () => {
    expect(findIdleRights(new Map(Object.entries(SOUND)), LAYERS)).toEqual([". -> cellar", "roof/tiles -> cellar"]);
  });

  it("sees a forbidden arrow", () => {
    expect(violations({ "hall/index.ts": `import "../roof/index.ts";` })).toContain(
      "forbidden arrow hall -> roof: hall/index.ts imports roof/index.ts",
    );
  });

  it("sees a forbidden arrow that is only a type", () => {
    const found = violations({ "cellar/wine.ts": `export type Hall = typeof import("../hall/index.ts");` });
    expect(found).toContain("forbidden arrow cellar -> hall: cellar/wine.ts imports hall/index.ts");
  });

  it("sees a forbidden arrow that is taken while running", () => {
    const found = violations({ "cellar/wine.ts": `export const hall = () => import("../hall/index.ts");` });
    expect(found).toContain("forbidden arrow cellar -> hall: cellar/wine.ts imports hall/index.ts");
  });

  it("sees an import past a folder's index", () => {
    expect(violations({ "hall/index.ts": `import "../cellar/wine.ts";` })).toEqual([
      "hall/index.ts imports cellar/wine.ts past the index of cellar",
    ]);
  });

  it("sees an import of the own folder's index", () => {
    expect(violations({ "cellar/cork.ts": `import "./index.ts";` })).toEqual(["cellar/cork.ts imports the index of its own folder"]);
  });

  it("sees export * and default exports", () => {
    expect(violations({ "cellar/index.ts": `export * from "./wine.ts";` })).toEqual(["cellar/index.ts has an export *"]);
    expect(violations({ "cellar/index.ts": `export * as wine from "./wine.ts";` })).toEqual(["cellar/index.ts has an export *"]);
    expect(violations({ "cellar/wine.ts": "export default 1;" })).toEqual(["cellar/wine.ts has a default export"]);
  });

  it("sees node: and packages where they have no place", () => {
    expect(violations({ "hall/index.ts": `import "node:fs";` })).toEqual(["hall/index.ts imports node:fs, which has no place in hall"]);
    expect(violations({ "hall/index.ts": `import "one-package/deep";` })).toEqual([
      "hall/index.ts imports one-package/deep, which has no place in hall",
    ]);
    expect(violations({ "hall/index.ts": `import "@other/package";` })).toEqual([
      "hall/index.ts imports the package @other/package, which its package may not use",
    ]);
  });

  it("sees a circle of files within one folder", () => {
    const found = violations({ "cellar/a.ts": `import "./b.ts";`, "cellar/b.ts": `import type { A } from "./a.ts";` });
    expect(found).toEqual(["circle of files: cellar/a.ts -> cellar/b.ts -> cellar/a.ts"]);
  });

  it("sees a circle of folders whose files make none", () => {
    const found = violations({
      "roof/tiles/moss.ts": `import type { Gutter } from "../gutter.ts";`,
      "roof/gutter.ts": "export type Gutter = 1;",
    });
    expect(found).toContain("circle of folders: roof -> roof/tiles -> roof");
  });

  it("sees an import that leaves the package or leads nowhere", () => {
    expect(violations({ "hall/index.ts": `import "../../server/index.ts";` })).toContain(
      "hall/index.ts leaves its package: ../server/index.ts",
    );
    expect(violations({ "cellar/wine.ts": `import "./cork.ts";` })).toEqual([
      "cellar/wine.ts imports cellar/cork.ts, which does not exist",
    ]);
  });

  it("lets a leaf serve the folders below it, and nobody else", () => {
    expect(violations({ "cellar/index.ts": `import type { Tile } from "../roof/tiles/tile.ts";` })).toContain(
      "cellar/index.ts may not import the leaf roof/tiles/tile.ts",
    );
  });

  it("gives a folder that is not named no right to its neighbours below the same parent", () => {
    expect(violations({ "roof/loft/index.ts": `import "../tiles/index.ts";` })).toEqual([
      "forbidden arrow roof/loft -> roof/tiles: roof/loft/index.ts imports roof/tiles/index.ts",
    ]);
  });
});
