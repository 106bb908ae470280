/** The short form, of two kills; `npm run test:faults` has the long one. */
import { killedWhileTelling } from "./killed-while-telling.ts";

killedWhileTelling({ kills: 2, mostHeard: 40 });
