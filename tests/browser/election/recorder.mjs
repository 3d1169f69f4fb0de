// Everything that browsers send in a whole election, and the search through it for what nobody may learn.

/** Where secrets of the booth's workers are noted: which bytes of randomness they took. */
const CHANNEL = "noted-randomness";
const IN_WORKERS = `{
  const own = crypto.getRandomValues.bind(crypto);
  const told = new BroadcastChannel("${CHANNEL}");
  crypto.getRandomValues = (bytes) => {
    own(bytes);
    told.postMessage(Array.from(bytes));
    return bytes;
  };
}
`;

/** Bytes that are shorter could stand in a request by chance. */
const SHORTEST = 10;

export class Recorder {
  #sent = [];
  #secrets = [];

  /** Notes what this context sends. */
  watch(context) {
    context.on("request", (request) => {
      const headers = Object.entries(request.headers()).map(([name, value]) => `${name}: ${value}`).join("\n");
      this.#sent.push({ what: `${request.method()} ${request.url()}`, content: Buffer.concat([Buffer.from(`${request.url()}\n${headers}\n\n`), request.postDataBuffer() ?? Buffer.alloc(0)]) });
    });
  }

  /** Notes the randomness that workers of a booth take: seeds of ballots. */
  async overhear(context) {
    await context.exposeBinding("noted", (_, bytes) => this.secret("a booth's randomness", Buffer.from(bytes)));
    await context.addInitScript((channel) => {
      new BroadcastChannel(channel).onmessage = ({ data }) => globalThis.noted(data);
    }, CHANNEL);
    await context.route("**/booth/worker.js", async (route) => {
      // A connection that was kept open may be closed at the moment it is used again: it is asked once more, as browsers do.
      const answer = await route.fetch({ maxRetries: 3 });
      await route.fulfill({ response: answer, body: IN_WORKERS + (await answer.text()) });
    });
  }

  /** Names a secret: its bytes, and its text where people write it. */
  secret(name, bytes, text = "") {
    if (bytes.length >= SHORTEST) this.#secrets.push({ name, bytes, texts: text ? spellings(text) : [] });
  }

  /** A secret in groups of five digits and a check digit, two bytes each. */
  digits(name, groups) {
    const bytes = Buffer.alloc(groups.length * 2);
    groups.forEach((group, place) => bytes.writeUInt16BE(Number(group.slice(0, 5)), place * 2));
    this.secret(name, bytes, groups.join(" "));
  }

  /** A part of a letter's code: sixteen letters of five bits, and a check letter. */
  code(name, written) {
    const letters = written.replace(/\s/g, "").slice(0, 16);
    const bits = Array.from(letters, (letter) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter).toString(2).padStart(5, "0")).join("");
    this.secret(name, Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2))), written);
  }

  /** How much was noted. */
  get counts() {
    return { requests: this.#sent.length, secrets: this.#secrets.length };
  }

  /** Which secret stands in which request, in whatever encoding. */
  found() {
    const leaks = [];
    for (const { what, content } of this.#sent) {
      const readings = [content, ...decoded(content.toString("latin1"))];
      for (const { name, bytes, texts } of this.#secrets) {
        const isThere = readings.some((reading) => reading.includes(bytes) || texts.some((text) => reading.includes(text)));
        if (isThere) leaks.push(`${name} in ${what}`);
      }
    }
    return [...new Set(leaks)];
  }
}

/** What a text may look like on its way. */
function spellings(text) {
  const bare = text.replace(/\s/g, "");
  const ways = [text, bare, encodeURIComponent(text), text.replaceAll(" ", "+"), text.replaceAll(" ", "-"), text.replaceAll(" ", '","')];
  return [...new Set(ways.flatMap((way) => [way, way.toLowerCase()]))];
}

/** Everything in a text that may be base64 or hexadecimal, as bytes. */
function decoded(text) {
  const found = [];
  for (const [token] of text.matchAll(/[A-Za-z0-9+/_-]{12,}/g)) {
    // A secret may begin anywhere in what was encoded.
    for (let start = 0; start < 4; start += 1) found.push(Buffer.from(token.slice(start), "base64"));
  }
  for (const [token] of text.matchAll(/[0-9a-fA-F]{20,}/g)) {
    for (let start = 0; start < 2; start += 1) found.push(Buffer.from(token.slice(start, start + (token.length - start) - ((token.length - start) % 2)), "hex"));
  }
  for (const [token] of text.matchAll(/(?:\d{1,3},){9,}\d{1,3}/g)) found.push(Buffer.from(token.split(",").map(Number)));
  const plain = /%[0-9A-Fa-f]{2}/.test(text) ? [Buffer.from(text.replace(/%([0-9A-Fa-f]{2})/g, (_, byte) => String.fromCharCode(parseInt(byte, 16))), "latin1")] : [];
  return [...found, ...plain];
}
