/** The long form of test/webhooks-killed: twenty lives of a process that tells webhooks; RICOCHET_KILLS says how many otherwise. */
import { killedWhileTelling } from "../webhooks-killed/killed-while-telling.ts";

killedWhileTelling({ kills: Number(process.env["RICOCHET_KILLS"] ?? 20) });
