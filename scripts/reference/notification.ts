/** docs/reference/notification.md: the interfaces of what is composed, and the placeholders of templates, from the code. */
import { BLOCKS, VALUES, WORDS } from "../../packages/core/src/dsn/index.ts";
import { type Interface, readInterfaces } from "./interfaces.ts";
import { code, type Page, page, table } from "./page.ts";

const SOURCES = ["notification.ts", "template.ts"];

export function notificationPage(): Page {
  const interfaces = SOURCES.flatMap((file) => readInterfaces(new URL(`../../packages/core/src/dsn/${file}`, import.meta.url)));
  return page("docs/reference/notification.md", "Notification", "packages/core/src/dsn/", [
    "What `compose` takes, and as JSON the SPEC of `ricochet compose`. The [guide](../guide/composing.md) shows how to use it.",
    "In JSON `original` is text; octets stand in `originalBase64` instead. `ricochet compose` also takes `originalFile`, a path relative to SPEC, and fills in `now` and `seed` where they are absent. A key that is not here is a mistake.",
    ...interfaces.flatMap(section),
    "## Placeholders of templates",
    "Written `{{host}}`. A value is one line; in HTML it is escaped, in text controls are taken out. A block has several lines, made for the text or for the HTML, and has no place in a subject. An unknown placeholder is refused when the template is loaded.",
    table(
      ["value", "what it becomes"],
      Object.entries(VALUES).map(([name, meaning]) => [code(`{{${name}}}`), meaning]),
    ),
    table(
      ["block", "what it becomes"],
      Object.entries(BLOCKS).map(([name, meaning]) => [code(`{{${name}}}`), meaning]),
    ),
    "## Languages",
    table(
      ["tag", "language"],
      Object.values(WORDS).map(({ language, name }) => [code(language), name]),
    ),
  ]);
}

function section({ name, comment, members }: Interface): string[] {
  const rows = members.map(({ name: member, isOptional, type, comment: meaning }) => [
    code(member),
    `${code(type.replaceAll("readonly ", "").replaceAll(/\s+/g, " "))}${isOptional ? ", *optional*" : ""}`,
    meaning,
  ]);
  return [`## ${name}`, ...(comment === "" ? [] : [comment]), table(["member", "type", "what it says"], rows)];
}
