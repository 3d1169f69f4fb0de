// A machine that is never online: the log comes as a file, and what is to be published goes out as files.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, hint, button, actions, heading, notice, digits } = council;
  const { element } = Ortaq;

  council.steps.offline = (keepFocus) => {
    const file = council.field("log", text("offline-log"), { type: "file", accept: ".ortaq,.bundle,.jsonl" }, text("offline-log-hint"));
    const work = async () => {
      const [log] = file.input.files;
      if (!log) return Ortaq.problems([{ words: text("offline-log-none"), target: "log" }]);
      try {
        await council.begin();
        await council.hand.ask("follow", { bytes: new Uint8Array(await bytesOf(log)) });
        council.first = JSON.parse((await firstLine(log)).split("\n")[1]).body;
      } catch (failure) {
        return council.problem(failure, "log");
      }
      council.isOffline = true;
      council.bundle = log;
      council.sit = offline;
      return council.go("file");
    };
    council.show([
      heading("offline"),
      p("offline-lead"),
      hint("offline-tool"),
      council.form(file.field, "open", work),
      location.protocol !== "file:" && actions(button("back", () => council.go("begin"), "quiet")),
    ], keepFocus);
  };

  function bytesOf(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(new Ortaq.Fault({ code: "file-gone" }));
      reader.readAsArrayBuffer(blob);
    });
  }

  const firstLine = (blob) => council.read(blob.slice(0, 1 << 17));

  // One answer to one copy of the log: a newer copy is opened from the beginning.
  async function offline() {
    try {
      let next = await ask();
      if (next.do === "verify") {
        council.go("offline-verify");
        await council.verify(council.bundle, () => {});
        next = await ask();
      }
      council.go("offline-next", { next });
    } catch (failure) {
      council.fail(failure, () => location.reload());
    }
  }

  async function ask() {
    if (!council.isTrustee()) throw new Ortaq.Fault({ code: "not-a-trustee" });
    // How many keys are made is the others' word, if anybody has begun; else it is one for the lot and two spare ones.
    const next = await council.hand.ask("next", { now: Math.floor(Date.now() / 1000), keys: council.vote ? council.vote.keys : 0 });
    council.keep(next.memory);
    return next;
  }

  council.steps["offline-verify"] = (keepFocus) => council.show([heading("do-verify"), p("do-verify-lead")], keepFocus);

  council.steps["offline-next"] = (keepFocus) => {
    const { next } = council.shown;
    council.show([told(next), actions(button("memory-save", council.saveMemory, "secondary"))], keepFocus);
  };

  function told(next) {
    if (next.do === "publish") {
      const save = (act, number) => Ortaq.save(`${council.fileName(`act-${number + 1}`)}.json`, "application/json", act);
      return [
        heading("offline-publish", { count: next.acts.length }),
        notice("warning", p("offline-memory")),
        p("offline-publish-lead"),
        actions(button("offline-publish-save", () => next.acts.forEach(save))),
      ];
    }
    if (next.do === "confirm") {
      const agree = async () => {
        council.keep(await council.hand.ask("agree"));
        return offline();
      };
      return [
        heading(`compare-${next.step}`),
        p(`compare-${next.step}-lead`),
        digits(next.fingerprint, text("fingerprint")),
        p("compare-how"),
        actions(button("compare-same", agree)),
      ];
    }
    const id = next.do === "wait" ? `wait-${next.step}` : `do-${next.do}`;
    return [heading(id), p(`${id}-lead`), element("p", {}, text("offline-later"))];
  }
})(self.Ortaq);
