// Photos are made smaller before they are sent, so that a slow connection does not carry four megabytes for what is
// shown in half of one. Without this script, or where a browser cannot do it, they are sent as they are and the
// server makes them smaller. What is said stands in the page, as data of the field.

const LONGEST = 1600;
const QUALITY = 0.82;
const SMALL_ENOUGH = 400 * 1024;
const HEIC = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

async function isHeic(file) {
  const head = await file.slice(0, 12).text();
  return head.slice(4, 8) === "ftyp" && HEIC.includes(head.slice(8, 12));
}

const encode = (canvas) => new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));

// The photo made smaller, or as it is where that brings nothing. Nothing where the browser cannot read it.
async function shrink(file) {
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return null;
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size <= SMALL_ENOUGH) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext("2d");
  if (!paper) return file;
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const smaller = await encode(canvas);
  if (!smaller || smaller.type !== "image/jpeg" || smaller.size >= file.size) return file;
  return new File([smaller], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
}

// Puts smaller photos in the place of those that were chosen; answers the sentence to say.
async function replace(field) {
  const chosen = Array.from(field.files);
  const kept = new DataTransfer();
  let [smaller, heic] = [false, false];
  for (const file of chosen) {
    const photo = await shrink(file);
    heic ||= !photo && (await isHeic(file));
    smaller ||= photo !== null && photo !== file;
    kept.items.add(photo ?? file);
  }
  // Somebody may have chosen anew in the meantime.
  const isSame = field.files.length === chosen.length && chosen.every((file, place) => field.files[place] === file);
  if (!isSame) return null;
  if (smaller) field.files = kept.files;
  if (heic) return field.dataset.heic;
  return smaller ? field.dataset.done : "";
}

// A form that is sent while its photos are made smaller waits for them.
function waitFor(form, work) {
  if (!form) return;
  const wait = (event) => {
    event.preventDefault();
    const button = event.submitter;
    work.finally(() => form.requestSubmit(button));
  };
  form.addEventListener("submit", wait, { once: true });
  work.finally(() => form.removeEventListener("submit", wait));
}

for (const field of document.querySelectorAll("input[type=file][data-shrink]")) {
  const words = field.parentElement.querySelector("[role=status]");
  field.addEventListener("change", () => {
    if (field.files.length === 0) {
      words.textContent = "";
      return;
    }
    words.textContent = field.dataset.working;
    const work = replace(field).then((said) => {
      if (said !== null) words.textContent = said;
    }, () => {
      words.textContent = "";
    });
    waitFor(field.form, work);
  });
}
