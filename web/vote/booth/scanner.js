// The camera in the page, for those whose phone has no camera that reads QR codes. Loaded when asked for; pictures stay
// in the page.

(function (Ortaq) {
  "use strict";

  const MILLISECONDS_BETWEEN = 250;
  // Wide enough for the modules of a code, small enough for an old phone to search in a quarter of a second.
  const WIDEST = 640;

  /**
   * Shows what the camera sees in `place`. `seen` gets each text that is read; it answers words to show, or null to stop.
   */
  Ortaq.scan = async (place, seen) => {
    await load();
    const wish = { video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false };
    const stream = await navigator.mediaDevices.getUserMedia(wish);
    const { element } = Ortaq;
    const video = element("video", { playsinline: true, muted: true, "aria-label": Ortaq.text("vote-booth-scan-view") });
    const words = element("p", { role: "status" }, Ortaq.text("vote-booth-scan-hold"));
    const stop = () => {
      stream.getTracks().forEach((track) => track.stop());
      Ortaq.fill(place, []);
    };
    const end = element("button", { class: "secondary", onclick: stop }, Ortaq.text("vote-booth-scan-stop"));
    Ortaq.fill(place, [video, words, end]);
    video.srcObject = stream;
    await video.play();
    look(place, video, words, stop, seen);
  };

  let loading = null;

  function load() {
    const script = typeof OrtaqScanner === "undefined" ? Ortaq.loadScript("ortaq_scanner.js") : Promise.resolve();
    loading =
      loading ||
      script.then(async () => OrtaqScanner({ module_or_path: await Ortaq.bytesOf("ortaq_scanner_bg.wasm") }));
    loading.catch(() => (loading = null));
    return loading;
  }

  function look(place, video, words, stop, seen) {
    const canvas = document.createElement("canvas");
    const turn = () => {
      if (!place.contains(video)) return stop();
      for (const read of readCodes(canvas, video)) {
        const said = seen(read);
        if (said === null) return stop();
        words.textContent = said;
      }
      return setTimeout(turn, MILLISECONDS_BETWEEN);
    };
    turn();
  }

  function readCodes(canvas, video) {
    const scale = Math.min(1, WIDEST / (video.videoWidth || WIDEST));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (width === 0 || height === 0) return [];
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    context.drawImage(video, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const gray = new Uint8Array(width * height);
    for (let pixel = 0; pixel < gray.length; pixel += 1) {
      const at = 4 * pixel;
      gray[pixel] = (data[at] * 77 + data[at + 1] * 150 + data[at + 2] * 29) >> 8;
    }
    return OrtaqScanner.decode(gray, width, height);
  }
})(self.Ortaq);
