// Step 3: the code from the letter, in one part or two, typed or scanned. A mistake is named while it is typed; a part that
// is right is stretched at once, so that nobody waits for it later.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  // What stands in the fields while it is not a code yet.
  let typed = ["", ""];
  // The work on each part: `{ code, done }`.
  let stretches = [null, null];

  // The codes of docs/protocol.md §13.2, which are no secret.
  const PRACTICE = ["008J 4CT4 ANK7 F24SQ", "ZVEB N63P AGS1 0093N"];

  const parts = () => (booth.poll.issuers === 2 ? [1, 2] : [1]);
  const missing = () => parts().filter((part) => booth.codes[part - 1] === "");
  const field = (part) => `code-${part}`;

  booth.steps.code = (keepFocus) => {
    if (booth.measured().refused !== "") return booth.go("choose", { replace: true });
    if (missing().length === 0) return booth.go("cast", { replace: true });
    const { kiosk, practice } = booth;
    return booth.show(
      [
        element("h1", {}, text("code-title", { parts: booth.poll.issuers })),
        booth.p(practice ? "code-practice" : "code-where", { parts: booth.poll.issuers }),
        element("form", { novalidate: true, onsubmit: advance }, [
          parts().map((part) => (booth.codes[part - 1] ? readAlready(part) : input(part))),
          element("div", { class: "actions" }, [
            element("button", { id: "code-go" }, text("code-next")),
            canScan() && booth.button("scan", scan, "secondary"),
            practice && booth.button("practice-codes", usePractice, "secondary"),
          ]),
        ]),
        element("div", { id: "scanner" }),
        !kiosk && !practice && element("p", { class: "hint" }, text("code-camera")),
        element("details", {}, element("summary", {}, text("fingerprint-summary")), [
          booth.p("fingerprint-text"),
          element("p", { class: "code" }, booth.poll.fingerprint),
        ]),
      ],
      { back: "check", keepFocus },
    ) || restoreTyped();
  };

  function restoreTyped() {
    for (const part of missing()) document.getElementById(field(part)).value = typed[part - 1];
  }

  function readAlready(part) {
    const again = () => {
      booth.codes[part - 1] = "";
      booth.draw();
      document.getElementById(field(part)).focus();
    };
    return booth.notice("good", element("p", {}, text("code-read", { part })), [
      element("button", { class: "quiet", onclick: again }, text("code-other")),
    ]);
  }

  function input(part) {
    const name = field(part);
    const attributes = {
      id: name,
      class: "code",
      maxlength: "40",
      autocomplete: "off",
      autocapitalize: "characters",
      autocorrect: "off",
      spellcheck: "false",
      "aria-describedby": `${name}-hint ${name}-problem`,
      oninput: (event) => type(part, event.target.value),
    };
    return element("div", { class: "field" }, [
      element("label", { for: name }, text(booth.poll.issuers === 2 ? `code-part-${part}` : "code-only")),
      element("p", { class: "hint", id: `${name}-hint` }, text("code-hint")),
      element("p", { class: "problem", id: `${name}-problem`, role: "status" }),
      element("input", attributes),
    ]);
  }

  function type(part, value) {
    typed[part - 1] = value;
    const { code, values } = mistake(value);
    // Until the last character is there, only what can be in no code is a mistake.
    const early = code && !(code === "code-length" && values.read < 17);
    say(part, early ? words(code, values) : "", code === "");
    if (code === "") booth.stretchEarly(part, value);
  }

  /** What is wrong with a code: a code of `checkCode`, or nothing. */
  function mistake(value) {
    try {
      OrtaqVoter.checkCode(value);
      return { code: "", values: {} };
    } catch (failure) {
      const fault = booth.fault(failure);
      return { code: fault.code, values: fault };
    }
  }

  const words = (code, values) => text(code, Object.assign({ missing: 17 - (values.read || 0) }, values));

  function say(part, problem, isRight) {
    const place = document.getElementById(`${field(part)}-problem`);
    place.textContent = isRight ? text("code-right") : problem;
    place.classList.toggle("is-right", isRight);
    const its = document.getElementById(field(part));
    if (problem) its.setAttribute("aria-invalid", "true");
    else {
      its.removeAttribute("aria-invalid");
      Ortaq.mended(its.id);
    }
  }

  function advance(event) {
    event.preventDefault();
    const problems = [];
    for (const part of missing()) {
      const value = document.getElementById(field(part)).value;
      const { code, values } = value.trim() === "" ? { code: "code-empty", values: {} } : mistake(value);
      if (code === "") continue;
      const wrong = words(code, values);
      say(part, wrong, false);
      problems.push({ words: booth.poll.issuers === 2 ? text("code-in-part", { part, problem: wrong }) : wrong, target: field(part) });
    }
    Ortaq.problems(problems);
    if (problems.length > 0) return;
    for (const part of missing()) booth.codes[part - 1] = document.getElementById(field(part)).value;
    typed = ["", ""];
    booth.go("cast", { replace: true });
  }

  function usePractice() {
    parts().forEach((part) => booth.takePart({ part, code: PRACTICE[part - 1] }));
    booth.draw();
  }

  const canScan = () => Boolean(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);

  // The scanner is another module, which is fetched only now.
  async function scan() {
    const place = document.getElementById("scanner");
    try {
      if (!Ortaq.scan) await Ortaq.loadScript("scanner.js");
      await Ortaq.scan(place, scanned);
    } catch (failure) {
      Ortaq.fill(place, booth.notice("warning", booth.p("scan-failed")));
    }
  }

  // What the camera saw: a letter's link, or a bare code, which fills the first part that is missing.
  function scanned(seen) {
    const read = booth.readFragment(seen.includes("#") ? seen.split("#")[1] : "") || { part: missing()[0], code: seen, digits: "" };
    if (!read.part || mistake(read.code).code !== "" || !booth.isLettersVote(read.digits)) return text("scan-other");
    booth.takePart(read);
    if (missing().length > 0) return text("code-read", { part: read.part });
    booth.draw();
    return null;
  }

  /** Begins to stretch a part that is known, or was typed; a mistyped one is left alone. */
  booth.stretchEarly = (part, code = booth.codes[part - 1]) => {
    if (mistake(code).code !== "") {
      booth.codes[part - 1] = "";
      return;
    }
    const known = stretches[part - 1];
    if (known && known.code === code) return;
    const stretch = { code, done: booth.secretly("stretch", { issuer: part, code }) };
    stretches[part - 1] = stretch;
    // One that failed is begun anew when it is needed.
    stretch.done.catch(() => {
      if (stretches[part - 1] === stretch) stretches[part - 1] = null;
    });
  };

  /** The voter's key, worked out by the worker: `{ key, base64 }`. */
  booth.workOutKey = async () => {
    parts().forEach((part) => booth.stretchEarly(part));
    await Promise.all(parts().map((part) => stretches[part - 1].done));
    stretches = [null, null];
    return booth.secretly("credential");
  };

  /** Forgets what was typed. */
  booth.forgetTyped = () => {
    typed = ["", ""];
    stretches = [null, null];
  };
})(self.Ortaq);
