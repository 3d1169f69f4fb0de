// Before anything else: what a letter's link carries behind the `#` (a part of the code, digits of the fingerprint) is
// taken out of the address, so that it stands neither in the address bar nor in what is shared or synchronised later.

(function () {
  "use strict";

  self.Ortaq = self.Ortaq || {};
  self.Ortaq.takeFragment = function () {
    var fragment = location.hash.slice(1);
    if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);
    return fragment;
  };
  self.Ortaq.fragment = self.Ortaq.takeFragment();
})();
