/** A process that reads one IMAP folder into a ledger, until it is killed: `node imap-reader.ts STORE SETTINGS-AS-JSON`. It prints a line whenever something is recorded or wrong. */
import { sourcesScene } from "../support/sources-scene.ts";

const [file = "", settings = ""] = process.argv.slice(2);
const scene = await sourcesScene(file);
scene.run(JSON.parse(settings));
let told = 0;
setInterval(() => {
  for (const event of scene.events.slice(told)) console.log(event.kind, "error" in event ? String(event.error) : "");
  told = scene.events.length;
}, 5);
