// The second device of a test. It gets what the first one opened, as pictures or a file, makes the ballot again, and shows
// tracker and choice. It knows nothing of any server.

(function (Ortaq) {
  "use strict";

  const { element } = Ortaq;
  const text = (id, values) => Ortaq.text(`vote-booth-${id}`, values);

  // What was read of the pictures: the pieces by their place.
  let pieces = [];
  // The ballot made again: `{ vote, rebuilt, style }`.
  let made = null;
  let problem = "";

  Ortaq.start(async () => {
    if (typeof OrtaqVoter === "undefined") return Ortaq.show([element("h1", {}, text("checker-title")), element("p", {}, text("checker-lacks"))]);
    await OrtaqVoter({ module_or_path: await Ortaq.bytesOf("ortaq_voter_bg.wasm") });
    return draw();
  });

  const draw = () => (made ? showMade() : showHow());

  function showHow() {
    const canScan = typeof OrtaqScanner !== "undefined" && navigator.mediaDevices && navigator.mediaDevices.getUserMedia;
    const read = async (event) => {
      const [file] = event.target.files;
      if (file) take(await new Response(file).text());
    };
    Ortaq.show([
      element("h1", {}, text("checker-title")),
      element("p", {}, text("checker-how")),
      element("div", { class: "field" }, [
        element("label", { for: "file" }, text("checker-file")),
        element("input", { id: "file", type: "file", onchange: read }),
      ]),
      canScan && element("div", { class: "actions" }, element("button", { onclick: scan }, text("scan"))),
      element("div", { id: "scanner" }),
    ]);
    if (problem) Ortaq.problems([{ words: text(problem), target: "file" }]);
  }

  async function scan() {
    const place = document.getElementById("scanner");
    pieces = [];
    try {
      await Ortaq.scan(place, seen);
    } catch (failure) {
      Ortaq.fill(place, element("div", { class: "notice warning" }, element("p", {}, text("scan-failed"))));
    }
  }

  // A picture says `n/of:piece`; they come round and round until all are read.
  function seen(read) {
    const [, place, count, piece] = /^(\d+)\/(\d+):([^]*)$/.exec(read) || [];
    if (!place) return text("scan-hold");
    if (pieces.length !== Number(count)) pieces = Array.from({ length: Number(count) }, () => null);
    pieces[Number(place) - 1] = piece;
    const has = pieces.filter((one) => one !== null).length;
    if (has < pieces.length) return text("checker-progress", { read: has, count: pieces.length });
    take(pieces.join(""));
    return null;
  }

  function take(content) {
    try {
      const { definition, opening } = JSON.parse(content);
      const vote = OrtaqVoter.Vote.read(definition);
      made = { vote, rebuilt: vote.rebuild(opening), style: JSON.parse(definition).body.definition.style.kind };
      problem = "";
    } catch (failure) {
      problem = "checker-unreadable";
    }
    draw();
  }

  function showMade() {
    const { vote, rebuilt, style } = made;
    const chosen = Array.from(rebuilt.choice).map((value, place) => ({ value, number: place + 1 }));
    const items = chosen.filter(({ value }) => value > 0).map((values) => element("li", {}, text(`checker-${style}`, values)));
    const groups = rebuilt.tracker.split(" ").map((group) => [element("span", {}, group), " "]);
    Ortaq.show([
      element("h1", {}, text("checker-made")),
      element("p", {}, text("checker-tracker")),
      element("p", { class: "tracker code" }, groups),
      element("form", { novalidate: true, onsubmit: compare }, [
        element("div", { class: "field" }, [
          element("label", { for: "tracker" }, text("checker-typed")),
          element("textarea", { id: "tracker", class: "code", rows: "2", autocomplete: "off", spellcheck: "false" }),
        ]),
        element("div", { class: "actions" }, element("button", {}, text("checker-compare"))),
      ]),
      element("div", { id: "compared", role: "status" }),
      element("h2", {}, text("checker-choice")),
      items.length > 0 ? element("ul", { class: "chosen-list" }, items) : element("p", {}, text("checker-nothing")),
      element("p", {}, text("checker-fingerprint")),
      element("p", { class: "code" }, vote.fingerprint),
    ]);
  }

  function compare(event) {
    event.preventDefault();
    const place = document.getElementById("compared");
    try {
      const isSame = made.rebuilt.hasTracker(document.getElementById("tracker").value);
      Ortaq.problems([]);
      const words = element("p", {}, text(isSame ? "checker-same" : "checker-differs"));
      Ortaq.fill(place, element("div", { class: `notice ${isSame ? "good" : "bad"}` }, words));
    } catch (failure) {
      Ortaq.fill(place, []);
      Ortaq.problems([{ words: text("lookup-unreadable"), target: "tracker" }]);
    }
  }
})(self.Ortaq);
