// Codes that come as links: the phone's own camera reads a letter's QR code and opens the booth with a part behind the
// `#`, in a new tab as often as not. That tab hands its part to the one that waits for it.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const channel = self.BroadcastChannel ? new BroadcastChannel(booth.place("parts")) : null;
  const SHELF = booth.place("parts");

  /** What a link says: `{ part: 1 or 2, code, digits }` or a tracker to look up; null if it says nothing. */
  booth.readFragment = (fragment) => {
    const values = new URLSearchParams(fragment);
    const part = ["1", "2"].find((number) => values.has(number));
    if (values.has("t")) return { tracker: values.get("t") };
    return part ? { part: Number(part), code: values.get(part), digits: values.get("f") || "" } : null;
  };

  /** Whether the digits of the definition's fingerprint on the letter are those of the definition that was served. */
  booth.isLettersVote = (digits) => booth.poll.fingerprint.replace(/ /g, "").startsWith(digits.replace(/[^0-9]/g, ""));

  /** Takes a part; from two parts on the step of the code goes on by itself. */
  booth.takePart = ({ part, code }) => {
    booth.codes[part - 1] = code;
    booth.stretchEarly(part);
  };

  // A tab waits for a part if it lacks it, and either has the other one or stands where codes are asked for.
  const waits = (part) =>
    !booth.kiosk && part <= booth.poll.issuers && booth.codes[part - 1] === "" && (booth.codes[2 - part] !== "" || booth.step === "code");

  /** Offers a part to other tabs; whether one took it, which is known within half a second. */
  booth.handOver = (read) =>
    new Promise((resolve) => {
      const offer = Ortaq.base64(Ortaq.random(9));
      const done = (taken) => {
        answered = null;
        Ortaq.device.remove(SHELF);
        resolve(taken);
      };
      answered = (message) => message.taken === offer && done(true);
      setTimeout(() => answered && done(false), 500);
      send(Object.assign({ offer }, read));
    });

  let answered = null;

  function send(message) {
    if (channel) channel.postMessage(message);
    else {
      // Other tabs hear of what is kept and erased again.
      Ortaq.device.set(SHELF, message);
      Ortaq.device.remove(SHELF);
    }
  }

  function hear(message) {
    if (message.taken && answered) answered(message);
    if (!message.offer || !booth.poll || !waits(message.part)) return;
    if (!booth.isLettersVote(message.digits)) return;
    booth.takePart(message);
    send({ taken: message.offer });
    if (booth.step === "choose" || booth.step === "code") booth.draw();
  }

  if (channel) channel.onmessage = ({ data }) => hear(data);
  else {
    addEventListener("storage", ({ key, newValue }) => {
      if (key === SHELF && newValue) hear(JSON.parse(newValue));
    });
  }

  // The same tab may be led to the next link.
  addEventListener("hashchange", () => {
    const read = booth.readFragment(Ortaq.takeFragment());
    if (!read || !booth.poll || !read.part) return;
    if (!booth.isLettersVote(read.digits)) {
      booth.forget();
      booth.stop("other-letter");
      return;
    }
    booth.takePart(read);
    booth.draw();
  });
})(self.Ortaq);
