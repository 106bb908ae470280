/**
 * Return paths of others that hold an address: which forms there are, and what stands inside. Who wrote them
 * cannot be told without their key, so that nothing here is ever more than a reading.
 *
 * Layers lie in layers (a forwarder's SRS0 around a gateway's BATV around an address); each is taken off in turn.
 */
import { formatMailbox, type Mailbox, parseMailbox } from "./mailbox.ts";
import { guarded, parseSrs0, parseSrs1 } from "./srs-form.ts";

/** The layers that are known, by the mark that gives them away. */
export const WRAPPINGS = ["prvs", "btv1", "msprvs1", "sub-address", "caf", "srs0", "srs1"] as const;
/** The name of a layer. */
export type Wrapping = (typeof WRAPPINGS)[number];

interface Form {
  readonly wrapping: Wrapping;
  /** The address inside, if the path has this form. */
  readonly unwrap: (path: Mailbox) => Mailbox | undefined;
}

/** A form that leaves the domain as it was: what is inside stands in the first group that took part. */
function within(wrapping: Wrapping, pattern: RegExp): Form {
  return {
    wrapping,
    unwrap: ({ local, domain }) => {
      const inner = pattern
        .exec(local)
        ?.slice(1)
        .find((group) => group !== undefined);
      return inner === undefined ? undefined : { local: inner, domain };
    },
  };
}

/** The first that fits is taken. */
const FORMS: readonly Form[] = [
  // The draft, Exim, Postfix milters: KDDDSSSSSS; Cisco without the key's digit; others with tags of their own making.
  within("prvs", /^prvs=(?:\d{3,4}[\da-f]{6}|[\da-f]{8,12})=(.+)$/is),
  // The same with its two parts in the wrong order.
  within("prvs", /^prvs=(.+)=\d{3,4}[\da-f]{6}$/is),
  within("prvs", /^prvs=[\da-z]{4,32}=(.+)$/is),
  // Barracuda's appliances.
  within("btv1", /^btv1==[^=]{1,64}==(.+)$/is),
  // SparkPost.
  within("msprvs1", /^msprvs1=[^=]{1,128}=(.+)$/is),
  // batv-tools: the tag behind the delimiter of sub-addresses.
  within("sub-address", /^(.+)[+-]prvs=\d{4}[\da-f]{6}$/is),
  // Gmail, forwarding from an account: user+caf_=target=example.net@gmail.com.
  within("caf", /^(.+)\+caf_=[^=]+=[^=]+$/is),
  {
    wrapping: "srs0",
    unwrap: ({ local }) => {
      const srs0 = parseSrs0(local);
      return srs0 && { local: srs0.user, domain: srs0.host };
    },
  },
  {
    wrapping: "srs1",
    unwrap: ({ local }) => {
      const srs1 = parseSrs1(local);
      return srs1 && guarded(srs1);
    },
  },
];

/** More than anybody has met; a path made of nothing but layers costs no more than these. */
const MAX_LAYERS = 16;

/** The address inside all layers, and the layers from the outside in; none where there are none. */
export function unwrapLayers(path: Mailbox): { readonly inside: Mailbox; readonly layers: readonly Wrapping[] } {
  const layers: Wrapping[] = [];
  let inside = path;
  while (layers.length < MAX_LAYERS) {
    const layer = outermost(inside);
    if (layer === undefined) break;
    layers.push(layer.wrapping);
    inside = layer.inside;
  }
  return { inside, layers };
}

function outermost(path: Mailbox): { readonly wrapping: Wrapping; readonly inside: Mailbox } | undefined {
  for (const { wrapping, unwrap } of FORMS) {
    const inside = unwrap(path);
    // What comes out of a stranger's address must be one itself.
    if (inside !== undefined && parseMailbox(formatMailbox(inside)) !== undefined) return { wrapping, inside };
  }
  return undefined;
}
