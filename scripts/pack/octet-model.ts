/**
 * Foretells the next octet of a table, for both sides of the arithmetic coder: `table-text.ts` asks how likely that is which
 * stands there, `unpack.ts` finds out what it was. Phrases repeat each other, so one octet is guessed first: what followed the
 * longest earlier text that ended like this one, or else the same three octets. A good guess is one decision. Any other octet is
 * a few: is it one of the 16 that are frequent, of the next 32, or any, and which. How likely a decision is, is mixed from what
 * happened at all, and after the same octet, the same two, the same four, in the same word; who was right is believed more:
 * right in this decision, and right after these two octets.
 * (The guess is Bloom's symbol ranking, the mixing Mahoney's PAQ.)
 *
 * Both sides must get the same numbers on every platform: integers and the four operations of IEEE 754, no Math.exp.
 */

/** Codes one decision; `chance` is that of a 1, of 65,536. Whoever writes is told the bit, whoever reads finds it out. */
export type Coder = (chance: number, bit: number) => number;

/** An earlier text must agree in so many octets, and in more than the other it is no surer. */
const SHORTEST = 6;
const LONGEST = 24;
const TEXT_BITS = 17;
/** Contexts in which a decision has a history; beside them a hint and a constant are mixed. */
const CONTEXTS = 5;
const INPUTS = CONTEXTS + 2;
const NEAR_BITS = 12;
/** A history: the chance in the upper 27 bits, how often it was seen in the lower 5. It forgets: no count is higher. */
const EVEN = 0x80000000;
const STEADY = 7;
const SURE = 2 ** 27 - 1;
/** Octets by how frequent they are in tables. */
const FREQUENT = ' etaoinsr,lcdumphfgyb"wv{}.k:-\\';
/** e^(1/128) */
const STEP = 1.007843097206448;
const GOLDEN = 0x9e3779b1;

/** What all tables are read with; made when the first is read, so that a bundler drops what nobody calls. */
interface Constants {
  /** The logistic function from -16 to 16, and its inverse for 4,096 chances. */
  readonly squashed: Float64Array;
  readonly stretched: Float64Array;
  /** How far a chance moves towards what happened, by how often it was seen. */
  readonly paces: Float64Array;
  /** The decisions that lead to an octet, after a 1; and the octet again, -1 where the way goes on. */
  readonly ways: Uint16Array;
  readonly ends: Int16Array;
}

function makeConstants(): Constants {
  const squashed = new Float64Array(4096);
  for (let power = 1, at = 0; at < 2048; at++) {
    squashed[2048 + at] = power / (1 + power);
    power *= STEP;
    squashed[2047 - at] = 1 / (1 + power);
  }
  let at = 0;
  const stretched = Float64Array.from({ length: 4096 }, (_, chance) => {
    while (at < 4095 && (squashed[at] as number) < (chance + 0.5) / 4096) at++;
    return (at - 2047.5) / 128;
  });
  const paces = Float64Array.from({ length: STEADY + 1 }, (_, count) => 1 / (count + 1.5));
  return { squashed, stretched, paces, ...makeWays() };
}

/** 16 octets take 0 and four bits, 32 take 10 and five, the others 11 and eight. */
function makeWays(): Pick<Constants, "ways" | "ends"> {
  const ways = new Uint16Array(256);
  const ends = new Int16Array(2048).fill(-1);
  const octets = new Set([...Array.from(FREQUENT, (character) => character.charCodeAt(0)), ...ways.keys()]);
  [...octets].forEach((octet, rank) => {
    const longer = rank < 48 ? 0b1100_0000 + rank - 16 : 0b111_0000_0000 + rank;
    const way = rank < 16 ? 0b10_0000 + rank : longer;
    ways[octet] = way;
    ends[way] = octet;
  });
  return { ways, ends };
}

let made: Constants | undefined;

export class OctetModel {
  readonly #constants: Constants;
  readonly #code: Coder;
  readonly #octets: Uint8Array;
  readonly #histories: Uint32Array;
  readonly #trusts = new Uint16Array((LONGEST + 1) << 8).fill(49_152);
  readonly #guessWeights = new Float64Array((LONGEST + 1) * INPUTS).fill(0.25);
  readonly #bitWeights = new Float64Array(2048 * INPUTS).fill(0.25);
  /** What is added to both after two octets, which lie there by a hash of them. */
  readonly #nearWeights = new Float64Array((2 << NEAR_BITS) * INPUTS);
  #near = 0;
  /** Decisions so far: weights move less with time. */
  #decisions = 0;
  readonly #inputs = new Float64Array(INPUTS).fill(0.3);
  /** The hash of each context, and where the histories of this decision lie. */
  readonly #contexts = new Int32Array(CONTEXTS);
  readonly #places = new Int32Array(CONTEXTS);

  constructor(octets: Uint8Array, code: Coder) {
    made ??= makeConstants();
    this.#constants = made;
    this.#octets = octets;
    this.#code = code;
    this.#histories = new Uint32Array(1 << Math.min(22, 38 - Math.clz32(octets.length))).fill(EVEN);
  }

  /** Reads or writes all octets, whichever the coder does. */
  run(): void {
    const octets = this.#octets;
    const texts = new Int32Array(1 << TEXT_BITS);
    const followers = new Int16Array(65_536).fill(-1);
    for (let at = 0, recent = 0, word = 0, earlier = 0, agreed = 0; at < octets.length; at++) {
      const follower = Math.imul(recent & 0xffffff, GOLDEN) >>> 16;
      const guess = (agreed > 0 ? octets[earlier] : followers[follower]) as number;
      this.#look(recent, word);
      const octet = this.#octet(octets[at] as number, guess, agreed);
      octets[at] = octet;
      followers[follower] = octet;
      recent = (recent << 8) | octet;
      word = octet > 127 || ((octet | 32) - 97) >>> 0 < 26 ? Math.imul(word + octet, 0x2f0b4c47) ^ (word >>> 13) : 0;
      agreed = agreed > 0 && octets[earlier++] === octet ? agreed + 1 : 0;
      if (at < SHORTEST) continue;
      const text = Math.imul((Math.imul(recent, 0x2f0b4c47) + (octets[at - 4] as number) * 256 + (octets[at - 5] as number)) | 0, GOLDEN);
      const place = text >>> (32 - TEXT_BITS);
      if (agreed === 0) {
        earlier = texts[place] as number;
        agreed = this.#agreement(at, earlier);
      }
      texts[place] = at + 1;
    }
  }

  /** In how many octets two texts agree that end before these places; too few are none. */
  #agreement(at: number, earlier: number): number {
    let agreed = 0;
    while (agreed < earlier && agreed < LONGEST && this.#octets[at - agreed] === this.#octets[earlier - 1 - agreed]) agreed++;
    return agreed < SHORTEST ? 0 : agreed;
  }

  #look(recent: number, word: number): void {
    const contexts = this.#contexts;
    const last = recent & 255;
    this.#near = Math.imul(recent & 0xffff, GOLDEN) >>> (32 - NEAR_BITS);
    contexts[1] = Math.imul(last + 1, 0x1f35b);
    contexts[2] = Math.imul((recent & 0xffff) + 0x10001, 0x2f0b4c47);
    contexts[3] = Math.imul(recent, 0x3d4d51cb) ^ 0x55555;
    contexts[4] = Math.imul((word + Math.imul(last, 0x1003f)) | 0, 0x2545f491) ^ 0x1234567;
  }

  #octet(wanted: number, guess: number, agreed: number): number {
    if (guess >= 0 && this.#isGuess(wanted === guess ? 1 : 0, guess, agreed < LONGEST ? agreed : LONGEST) === 1) return guess;
    const { ways, ends } = this.#constants;
    return this.#follow(ends, ways[wanted] as number, guess < 0 ? 0 : (ways[guess] as number));
  }

  #isGuess(wanted: number, guess: number, agreed: number): number {
    const known = (agreed << 8) | guess;
    const trust = this.#trusts[known] as number;
    this.#find(Math.imul(guess + 257, 0x51ed27), -1);
    this.#inputs[CONTEXTS] = this.#constants.stretched[trust >> 4] as number;
    const bit = this.#decide(this.#guessWeights, agreed, 0, wanted);
    this.#trusts[known] = trust + ((bit * 65_535 - trust) >> 5);
    return bit;
  }

  /** The way to an octet; that to the one guessed in vain is likely, but for its last step. */
  #follow(ends: Int16Array, wanted: number, vain: number): number {
    let left = 31 - Math.clz32(wanted);
    let vainLeft = 31 - Math.clz32(vain);
    let node = 1;
    let inner = 1;
    for (let depth = 0; (ends[node] as number) < 0; depth++) {
      if (depth % 5 === 0) {
        this.#find(Math.imul(node, 0x51ed27), -32);
        inner = 1;
      }
      const isNear = vainLeft-- > 0 && vain >> (vainLeft + 1) === node;
      const side = (vain >> vainLeft) & 1 ? 1 : -1;
      this.#inputs[CONTEXTS] = isNear ? side * (vainLeft === 0 ? -6 : 1.5) : 0;
      const bit = this.#decide(this.#bitWeights, node, inner, (wanted >> --left) & 1);
      node = node * 2 + bit;
      inner = inner * 2 + bit;
    }
    return ends[node] as number;
  }

  #find(salt: number, mask: number): void {
    const within = (this.#histories.length - 1) & mask;
    for (let context = 0; context < CONTEXTS; context++)
      this.#places[context] = (Math.imul(((this.#contexts[context] as number) + salt) | 0, GOLDEN) >>> 4) & within;
  }

  /** Mixes the chance of a 1, has it coded, and learns what happened. */
  #decide(weights: Float64Array, set: number, inner: number, wanted: number): number {
    const { squashed, stretched, paces } = this.#constants;
    const inputs = this.#inputs;
    const places = this.#places;
    const histories = this.#histories;
    const nearWeights = this.#nearWeights;
    const first = set * INPUTS;
    const near = (this.#near * 2 + (weights === this.#guessWeights ? 1 : 0)) * INPUTS;
    let sum = 0;
    for (let input = 0; input < INPUTS; input++) {
      if (input < CONTEXTS) {
        const history = histories[(places[input] as number) + inner] as number;
        // What was seen twice says more for its number than what was seen often: it is lifted.
        inputs[input] = (stretched[history >>> 20] as number) * (1.2 - 0.05 * (history & 31));
      }
      sum += (inputs[input] as number) * ((weights[first + input] as number) + (nearWeights[near + input] as number));
    }
    const chance = squashed[Math.max(0, Math.min(4095, (sum * 128 + 2048) | 0))] as number;
    const bit = this.#code((chance * 65_534 + 1) | 0, wanted);
    const error = (bit - chance) * (0.006 + 0.02 / (1 + this.#decisions++ / 20_000));
    const goal = bit === 1 ? SURE : 0;
    for (let input = 0; input < INPUTS; input++) {
      const change = error * (inputs[input] as number);
      (weights[first + input] as number) += change;
      (nearWeights[near + input] as number) += change;
    }
    for (let context = 0; context < CONTEXTS; context++) {
      const place = (places[context] as number) + inner;
      const history = histories[place] as number;
      const count = history & 31;
      const seen = history >>> 5;
      histories[place] = ((seen + (goal - seen) * (paces[count] as number)) << 5) | (count < STEADY ? count + 1 : count);
    }
    return bit;
  }
}
