// The first script of a page, in the words of the oldest browsers: without what the page needs, it says so, in three
// languages, and names another way. What stands in `unsupported` is shown only then.

(function () {
  "use strict";

  function say() {
    document.getElementById("unsupported").hidden = false;
    document.getElementById("waiting").hidden = true;
  }

  var needed = [self.WebAssembly, self.Promise, self.fetch, self.Worker, self.URLSearchParams, self.Uint8Array];
  var random = self.crypto && self.crypto.getRandomValues;
  var has = !!random;
  for (var place = 0; place < needed.length; place += 1) has = has && !!needed[place];

  self.Ortaq = self.Ortaq || {};
  self.Ortaq.supported = has;
  self.Ortaq.started = false;
  document.addEventListener("DOMContentLoaded", function () {
    if (!has) say();
  });
  // A script that this browser cannot read, or that did not come.
  self.addEventListener("error", function () {
    if (!self.Ortaq.started) say();
  });
})();
