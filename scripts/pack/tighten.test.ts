import { describe, expect, it } from "vitest";
import { tighten } from "./tighten.ts";

/** Runs a module and gives what it exports. */
async function run(code: string): Promise<unknown> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { readonly result: unknown };
  return module.result;
}

const same = async (code: string): Promise<string> => {
  const tight = tighten(code);
  expect(await run(tight)).toEqual(await run(code));
  return tight;
};

describe("a tightened module", () => {
  it("has arrow functions before anything runs, and does the same", async () => {
    const tight = await same("let a=f(2);function f(b){return g({b})}function g({b:c}){return{c}}export{a as result};");
    expect(tight).toBe("const f=b=>g({b}),g=({b:c})=>({c});let a=f(2);export{a as result};");
  });

  it("leaves a function alone that has its own this or arguments, waits, or yields", () => {
    const code = "function a(){return this}function b(){return arguments.length}async function c(){}function*d(){}export{a,b,c,d};";
    expect(tighten(code)).toBe(code);
  });

  it("names a text that stands often, and undefined, but no key and no module", async () => {
    const word = '"undeliverable"';
    const tight = await same(
      `function f(e){if(e===void 0)return${word};return e===${word}?void 0:e in{${word}:1}?void 0:typeof e===${word}?void 0:${word}}export let result=[f(),f(${word}),f("x"),void 0];`,
    );
    expect(tight.match(/"undeliverable"/g)).toHaveLength(2);
    expect(tight.match(/void 0/g)).toHaveLength(1);
    expect(tighten(`import{a}from${word};import{b}from${word};import{c}from${word};export{a,b,c};`)).not.toContain("const");
  });

  it("keeps names apart: none is given twice, and none that a scope inside has", async () => {
    await same(
      `let r=[];function f(a){let b=a+"common words";return b+"common words"}function g(c){return c+"common words"}r.push(f("x"),g("y"));export{r as result};`,
    );
  });

  it("says at once what it only gives on, and imports nothing for its effects", () => {
    expect(tighten('import"./c.js";import{a as b,d}from"./e.js";export{b as read,d};')).toBe('export{a as read,d}from"./e.js";');
  });

  it("is a mistake when it was no code", () => {
    expect(() => tighten("let a=")).toThrow(SyntaxError);
  });
});
