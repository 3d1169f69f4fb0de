// The letter in a voter's hand: fingerprint, codes, key.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { credentialOf, hex, ortaq, refused, votes } from "./module.mjs";

const [reference] = votes;

test("a definition is read from its JSON and from its entry, and has the letter's fingerprint", () => {
  for (const { definition, definition_line: line, fingerprint, hash, codes } of votes) {
    for (const text of [definition, line]) {
      const vote = ortaq.Vote.read(text);
      assert.equal(hex(vote.hash), hash);
      assert.equal(vote.fingerprint, fingerprint);
      assert.equal(vote.issuers, codes.length);
      assert.ok(vote.hasFingerprint(fingerprint.replaceAll(" ", "-")));
      assert.ok(!vote.hasFingerprint(fingerprint.slice(1)));
    }
  }
});

test("a definition that cannot be read, or contradicts itself, is refused", () => {
  const changed = (change) => {
    const definition = JSON.parse(reference.definition);
    change(definition);
    return () => ortaq.Vote.read(JSON.stringify(definition));
  };
  refused("definition-unreadable", () => ortaq.Vote.read(""));
  refused("definition-unreadable", () => ortaq.Vote.read(reference.definition.slice(1)));
  refused("definition-unreadable", () => ortaq.Vote.read(` ${reference.definition}`));
  refused("definition-unreadable", changed((definition) => delete definition.roll));
  refused("definition-protocol", changed((definition) => (definition.protocol = "ortaq/2")));
  refused("definition-infeasible", changed((definition) => (definition.style.max = 0)));
  refused("definition-system", changed((definition) => (definition.style.max = 3)));
  refused("definition-keys", changed((definition) => (definition.keys = "")));
  refused("definition-keys", changed((definition) => (definition.keys = Buffer.alloc(128).toString("base64"))));
  refused("definition-log-key", changed((definition) => (definition.log_key = Buffer.alloc(32).toString("base64"))));
});

test("a definition in any other bytes has another fingerprint", () => {
  const changes = [
    (definition) => (definition.budget += 1),
    (definition) => (definition.more = 1),
    (definition) => (definition.rule.reserve_list += 1),
    (definition) => {
      const { budget } = definition;
      delete definition.budget;
      definition.budget = budget;
    },
  ];
  for (const change of changes) {
    const definition = JSON.parse(reference.definition);
    change(definition);
    const vote = ortaq.Vote.read(JSON.stringify(definition));
    assert.ok(!vote.hasFingerprint(reference.fingerprint));
  }
});

test("titles are those that were frozen, or are noticed", () => {
  const [salt, text] = [Buffer.alloc(32, 7), '[{"id":"P1","texts":{}}]'];
  const withLength = (part) => [Buffer.from([0, 0, 0, part.length]), Buffer.from(part)];
  const message = Buffer.concat(["ortaq/1/text", salt, text].flatMap(withLength));
  const definition = JSON.parse(reference.definition);
  definition.texts = createHash("sha256").update(message).digest("base64");
  const vote = ortaq.Vote.read(JSON.stringify(definition));
  assert.ok(vote.hasTexts(salt, text));
  assert.ok(!vote.hasTexts(salt, text.replace("P1", "P2")));
  assert.ok(!vote.hasTexts(Buffer.alloc(32, 8), text));
  definition.texts = "";
  assert.ok(!ortaq.Vote.read(JSON.stringify(definition)).hasTexts(salt, text));
});

test("a code is checked while it is typed, and the mistake named", () => {
  const code = "008J 4CT4 ANK7 F24SQ";
  ortaq.checkCode(code);
  ortaq.checkCode(code.toLowerCase().replaceAll(" ", "–").replaceAll("0", "О"));
  assert.deepEqual(refused("code-length", () => ortaq.checkCode("008J 4")), { code: "code-length", read: 5 });
  assert.deepEqual(refused("code-character", () => ortaq.checkCode("008J u")), {
    code: "code-character",
    character: "u",
    place: 5,
  });
  refused("code-check", () => ortaq.checkCode("008J 4CT4 ANK7 F24QS"));
});

// docs/protocol.md §13.2, whose election is 00 01 02 … 1f.
test("the published codes give the published credential", () => {
  const definition = JSON.parse(votes[1].definition);
  definition.election = Buffer.from(Uint8Array.from({ length: 32 }, (_, place) => place)).toString("base64");
  const vote = ortaq.Vote.read(JSON.stringify(definition));
  const before = performance.now();
  const first = ortaq.Part.stretch(vote, 1, "008J 4CT4 ANK7 F24SQ");
  console.log(`stretching one code: ${(performance.now() - before).toFixed(0)} ms`);
  const credential = new ortaq.Credential(vote, first, ortaq.Part.stretch(vote, 2, "zveb-n63p-ags1-0093n"));
  assert.equal(hex(credential.key), "ce75e6da6e30e0528588b82c5172b5566ba86581a851517413fae5000a46b7f0");
});

test("codes give the credential that the native build makes of them", () => {
  for (const reference of votes) {
    assert.equal(hex(credentialOf(reference).key), reference.credential);
  }
});

test("a credential has one part of each issuer, in order", () => {
  const [one, two] = votes.map(({ definition }) => ortaq.Vote.read(definition));
  const part = (vote, issuer) => ortaq.Part.stretch(vote, issuer, reference.codes[0]);
  refused("credential-parts", () => new ortaq.Credential(two, part(two, 1), undefined));
  refused("credential-parts", () => new ortaq.Credential(two, part(two, 2), part(two, 1)));
  refused("credential-parts", () => new ortaq.Credential(one, part(one, 1), part(one, 2)));
  refused("issuer-unknown", () => part(one, 3));
});
