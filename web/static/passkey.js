// Passkeys: asks the server for a question, hands it to the device, and sends the answer with an
// ordinary form. Without this script, or on a device without passkeys, the forms stay hidden and the
// other ways in are as they were.

const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const encode = (buffer) => {
  if (!buffer) return null;
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

const describe = (known) => known.map((one) => ({ ...one, id: decode(one.id) }));

async function question(form) {
  const body = new URLSearchParams(new FormData(form));
  body.delete("answer");
  const response = await fetch(form.dataset.question, { method: "POST", body, credentials: "same-origin" });
  if (!response.ok) throw new Error(`the question was not given: ${response.status}`);
  return response.json();
}

const common = (credential) => ({
  id: credential.id,
  rawId: encode(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? null,
  clientExtensionResults: credential.getClientExtensionResults(),
});

async function make(options) {
  const publicKey = {
    ...options,
    challenge: decode(options.challenge),
    user: { ...options.user, id: decode(options.user.id) },
    excludeCredentials: describe(options.excludeCredentials ?? []),
  };
  const credential = await navigator.credentials.create({ publicKey });
  const { clientDataJSON, attestationObject } = credential.response;
  const transports = credential.response.getTransports?.() ?? [];
  const response = {
    clientDataJSON: encode(clientDataJSON),
    attestationObject: encode(attestationObject),
    transports,
  };
  return { ...common(credential), response };
}

async function use(options) {
  const publicKey = {
    ...options,
    challenge: decode(options.challenge),
    allowCredentials: describe(options.allowCredentials ?? []),
  };
  const credential = await navigator.credentials.get({ publicKey });
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
  const response = {
    clientDataJSON: encode(clientDataJSON),
    authenticatorData: encode(authenticatorData),
    signature: encode(signature),
    userHandle: encode(userHandle),
  };
  return { ...common(credential), response };
}

function equip(form, ask, isReady) {
  const button = form.querySelector("button");
  const failed = form.querySelector("[data-failed]");
  form.hidden = false;
  form.parentElement.querySelector("[data-without-script]")?.remove();
  form.addEventListener("submit", async (event) => {
    // What is missing in the form, the server says in words, beside the field.
    if (!isReady(form)) return;
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    try {
      form.elements.answer.value = JSON.stringify(await ask(await question(form)));
      form.submit();
    } catch {
      failed.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}

if (window.PublicKeyCredential && navigator.credentials) {
  const signIn = document.getElementById("passkey-sign-in")?.form;
  const add = document.getElementById("passkey-add")?.form;
  if (signIn) equip(signIn, use, () => true);
  if (add) equip(add, make, (form) => form.elements.name.value.trim() !== "");
}
