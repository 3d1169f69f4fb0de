// What is typed in a step is kept twice: now and then by the server, and in this browser until the server has it, so
// that a lost connection or a session that ended takes nothing away. Without this script each step is kept when its
// button is pressed. What is said stands in the page, as data of the form.

const PAUSE = 8000;
const KEPT_FOR = 14 * 24 * 3600 * 1000;
const PREFIX = "ortaq-draft-";

const form = document.querySelector("form[data-draft]");
const status = form?.querySelector("[data-status]");
const offer = document.querySelector("[data-offer]");
const place = form ? `${PREFIX}${form.dataset.draft}-${form.dataset.step}` : "";

// A browser may refuse to keep anything.
function store(action) {
  try {
    return action(window.localStorage);
  } catch {
    return null;
  }
}

const fieldsOf = () =>
  Array.from(form.elements).filter((field) => field.name && !["hidden", "file", "submit", "button"].includes(field.type));

function typed() {
  const values = {};
  for (const field of fieldsOf()) {
    if (["radio", "checkbox"].includes(field.type)) {
      if (field.checked) values[field.name] = field.value;
    } else {
      values[field.name] = field.value;
    }
  }
  return values;
}

// Browsers send line ends as CRLF and show them as LF.
const trimmed = (value) => unified(value).trim();
const unified = (value) => value.replace(/\r\n?/g, "\n");
const plain = (values) => JSON.stringify(Object.entries(values).map(([name, value]) => [name, unified(value)]).sort());

// `button`: the name of the button with which it is being sent; none while it is being typed.
function remember(button) {
  const kept = { at: Date.now(), seen: form.elements.seen.value, values: typed(), button };
  store((storage) => storage.setItem(place, JSON.stringify(kept)));
}

const forget = () => store((storage) => storage.removeItem(place));

function remembered() {
  try {
    return JSON.parse(store((storage) => storage.getItem(place)));
  } catch {
    return null;
  }
}

function forgetOld() {
  store((storage) => {
    for (const key of Object.keys(storage).filter((known) => known.startsWith(PREFIX))) {
      let at = 0;
      try {
        at = JSON.parse(storage.getItem(key)).at;
      } catch {
        // What cannot be read is old.
      }
      if (!(Date.now() - at < KEPT_FOR)) storage.removeItem(key);
    }
  });
}

function putBack(values) {
  for (const field of fieldsOf()) {
    if (["radio", "checkbox"].includes(field.type)) {
      field.checked = values[field.name] === field.value;
    } else if (field.name in values) {
      field.value = values[field.name];
    }
  }
  for (const details of form.querySelectorAll("details")) details.open = true;
}

// Whether what was being sent has come in: the server has something else in this step than before, and all of it is
// here. Buttons add and remove fields, so they need not be the same ones; what was to be removed is gone.
function hasArrived({ seen, values, button }) {
  if (button === undefined || seen === form.elements.seen.value) return false;
  const here = new Set(Object.values(typed()).map(trimmed));
  return button === "remove" || Object.values(values).every((value) => value === "" || here.has(trimmed(value)));
}

function offerOld() {
  const old = remembered();
  if (!old || !old.values || plain(old.values) === plain(typed()) || hasArrived(old)) {
    forget();
    return;
  }
  offer.hidden = false;
  offer.querySelector("[data-restore]").addEventListener("click", () => {
    putBack(old.values);
    offer.hidden = true;
    changed();
    fieldsOf()[0]?.focus();
  });
  offer.querySelector("[data-forget]").addEventListener("click", () => {
    forget();
    offer.hidden = true;
    fieldsOf()[0]?.focus();
  });
}

let waiting = null;
let sending = null;
let [stopped, leaving] = [false, false];

function changed() {
  if (offer.hidden) remember();
  if (stopped) return;
  clearTimeout(waiting);
  waiting = setTimeout(send, PAUSE);
}

const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

async function ask(sent) {
  const body = new URLSearchParams(sent);
  for (const name of ["version", "seen"]) body.set(name, form.elements[name].value);
  const headers = { "x-form-token": form.elements.csrf.value, "x-autosave": "yes" };
  const answer = await fetch(form.action, { method: "POST", headers, body, redirect: "manual" });
  if (answer.status === 409) {
    stopped = true;
    return form.dataset.changed;
  }
  if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) {
    stopped = true;
    return form.dataset.signedOut;
  }
  if (!answer.ok) return form.dataset.offline;
  const kept = await answer.json();
  form.elements.version.value = kept.version;
  form.elements.seen.value = kept.seen;
  if (plain(sent) === plain(typed())) forget();
  return form.dataset.kept.replace("--:--", clock());
}

async function send() {
  clearTimeout(waiting);
  if (leaving || sending || stopped) return;
  sending = ask(typed()).catch(() => form.dataset.offline);
  const said = await sending;
  sending = null;
  status.textContent = said;
  if (said === form.dataset.offline) waiting = setTimeout(send, 4 * PAUSE);
  else if (remembered() && offer.hidden && !stopped) waiting = setTimeout(send, PAUSE);
}

// A form that is sent while the script sends waits, or its version would be older than what the script has kept.
function submit(event) {
  clearTimeout(waiting);
  remember(event.submitter?.name ?? "");
  if (!sending) {
    leaving = true;
    return;
  }
  event.preventDefault();
  const button = event.submitter;
  sending.then(() => {
    leaving = true;
    if (button) button.click();
    else form.submit();
  });
}

if (form && offer && status) {
  forgetOld();
  offerOld();
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", submit);
  window.addEventListener("online", send);
  // Back from another page: what stands here may be sent again.
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
}
