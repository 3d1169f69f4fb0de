// The large map: fetched and drawn only when somebody opens it. Below it lies the district's sketch, or tiles if the
// operator has set them up; on it stand the proposals of the page's list. In the form of a draft the same map picks a
// point: by touch, with the mouse, or with the arrow keys and Enter. Without this script pages have the drawing, the
// list, and a choice of places.

const CLOSEST = 16;
// The width of a pin, in pixels.
const PIN = 28;
// From here on there is room for the names of places.
const NAMES_FROM = 13;

const box = document.querySelector("[data-map]");

/** An element with a class and a text, which is never read as HTML. */
function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function loadStyle(address) {
  return new Promise((resolve, reject) => {
    const link = element("link", "");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}

/** The library puts itself into the window. */
async function load({ library, style }) {
  if (!globalThis.L) await Promise.all([import(library), loadStyle(style)]);
  return globalThis.L;
}

function ground(L, map, { image, bounds, tiles, attribution }) {
  if (tiles) {
    const text = element("span", "", attribution).innerHTML;
    L.tileLayer(tiles, { attribution: text, maxZoom: CLOSEST, referrerPolicy: "origin" }).addTo(map);
    map.attributionControl?.setPrefix(false);
  } else if (image) {
    L.imageOverlay(image, bounds, { alt: "" }).addTo(map);
  }
}

function words(L, map, names, frame) {
  for (const { at, text, village } of names) {
    const word = element("span", village ? "map-word" : "map-word is-place", text);
    const icon = L.divIcon({ html: word, className: "", iconSize: [0, 0] });
    L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
  }
  const sort = () => frame.classList.toggle("is-far", map.getZoom() < NAMES_FROM);
  map.on("zoomend", sort);
  sort();
}

/** The place of a village's name on the screen, as a row of round things. */
function letters(map, { at, text }) {
  const { x, y } = map.latLngToLayerPoint(at);
  const width = 9 * text.length;
  const count = Math.ceil(width / 12);
  return Array.from({ length: count }, (_, index) => ({ x: x + ((index + 0.5) / count - 0.5) * width, y: y + 22, radius: 9 }));
}

/** Moves what would cover another apart, as the server does for the drawing. */
function spread(homes, fixed) {
  const dots = homes.map(({ x, y }) => ({ x, y, radius: PIN / 2 + 2 }));
  for (let round = 0; round < 120; round += 1) {
    for (const [index, dot] of dots.entries()) {
      dot.x += (homes[index].x - dot.x) * 0.04;
      dot.y += (homes[index].y - dot.y) * 0.04;
      for (const other of [...dots, ...fixed]) {
        if (other === dot) continue;
        const [x, y] = [dot.x - other.x, dot.y - other.y];
        const distance = Math.hypot(x, y);
        const overlap = dot.radius + other.radius - distance;
        if (overlap <= 0) continue;
        const angle = distance > 0.001 ? Math.atan2(y, x) : index * 2.4;
        dot.x += Math.cos(angle) * overlap * 0.6;
        dot.y += Math.sin(angle) * overlap * 0.6;
      }
    }
  }
  return dots;
}

/** The proposals of the page's list, each with what the list says of it. */
function pins(L, map, names) {
  const made = [];
  for (const item of document.querySelectorAll("[data-point]")) {
    const link = item.querySelector("a");
    const isWanted = item.classList.contains("is-wanted");
    const pin = element("span", `map-pin ${item.className}`, item.dataset.number);
    const icon = L.divIcon({ html: pin, className: "", iconSize: [PIN, PIN] });
    const home = L.latLng(item.dataset.point.split(",").map(Number));
    const marker = L.marker(home, { icon, zIndexOffset: isWanted ? 2000 : 0 });
    const told = element("div", "");
    told.append(link.cloneNode(true), item.querySelector("p").cloneNode(true));
    marker.bindPopup(told, { maxWidth: 240 }).addTo(map);
    marker.getElement().setAttribute("aria-label", link.textContent);
    const lead = L.polyline([home, home], { className: "map-lead", interactive: false }).addTo(map);
    made.push({ home, marker, lead });
    if (isWanted) map.setView(home, NAMES_FROM + 1, { animate: false });
  }
  const arrange = () => {
    const fixed = names.filter(({ village }) => village).flatMap((name) => letters(map, name));
    const dots = spread(made.map(({ home }) => map.latLngToLayerPoint(home)), fixed);
    for (const [index, { home, marker, lead }] of made.entries()) {
      const at = map.layerPointToLatLng([dots[index].x, dots[index].y]);
      marker.setLatLng(at);
      lead.setLatLngs([home, at]);
    }
  };
  map.on("zoomend", arrange);
  arrange();
}

const shown = (number) => number.toFixed(6);

/** Fills the fields of the form with the point that is picked. */
function picking(L, map, frame, picks) {
  const fields = ["latitude", "longitude"].map((name) => document.getElementById(name));
  const spot = document.getElementById("spot");
  const icon = () => L.divIcon({ html: element("span", "map-pin is-wanted", "×"), className: "", iconSize: [PIN, PIN] });
  let marker = null;

  function mark() {
    const at = fields.map((field) => Number.parseFloat(field.value.replace(",", ".")));
    if (at.some(Number.isNaN)) return null;
    marker ??= L.marker(at, { icon: icon(), interactive: false, keyboard: false }).addTo(map);
    marker.setLatLng(at);
    return at;
  }

  function pick({ lat, lng }) {
    const point = L.latLng(lat, lng).wrap();
    [fields[0].value, fields[1].value] = [shown(point.lat), shown(point.lng)];
    if (spot) spot.value = "";
    for (const field of fields) field.dispatchEvent(new Event("input", { bubbles: true }));
    mark();
    say(box.dataset.picked.replace("--", `${shown(point.lat)}, ${shown(point.lng)}`));
  }

  picks.hidden = false;
  const cross = element("div", "map-cross");
  cross.ariaHidden = "true";
  frame.append(cross);
  map.on("click", ({ latlng }) => pick(latlng));
  frame.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== frame) return;
    event.preventDefault();
    pick(map.getCenter());
  });
  picks.querySelector("[data-take]").addEventListener("click", () => pick(map.getCenter()));
  const follow = () => {
    const at = mark();
    if (at) map.panTo(at);
  };
  spot?.addEventListener("change", follow);
  for (const field of fields) field.addEventListener("change", follow);
  const at = mark();
  if (at) map.setView(at, NAMES_FROM + 1, { animate: false });
}

function say(text) {
  box.querySelector("[data-said]").textContent = text;
}

/** Where people live and propose; all of it, if nothing is known of that. */
function middle(L, edges, names) {
  const proposals = Array.from(document.querySelectorAll("[data-point]"), (item) => item.dataset.point.split(",").map(Number));
  const villages = names.filter(({ village }) => village).map(({ at }) => at.map(Number));
  const lived = [...proposals, ...villages].filter((point) => edges.contains(point));
  return lived.length > 1 ? L.latLngBounds(lived).pad(0.2) : edges;
}

async function open(button) {
  const data = JSON.parse(box.dataset.map);
  const frame = box.querySelector(".map-frame");
  const L = await load(data);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const edges = L.latLngBounds(data.bounds.map((corner) => corner.map(Number)));
  frame.hidden = false;
  frame.style.aspectRatio = String(1 / data.ratio);
  const map = L.map(frame, {
    zoomControl: false,
    attributionControl: Boolean(data.tiles),
    maxBounds: edges.pad(0.3),
    maxZoom: CLOSEST,
    zoomSnap: 0.25,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  map.setMinZoom(Math.floor(map.getBoundsZoom(edges)));
  map.fitBounds(middle(L, edges, data.names), { animate: false });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  map.on("popupopen", ({ popup }) => {
    popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", box.dataset.close);
  });
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", box.dataset.label);
  ground(L, map, { ...data, bounds: edges });
  words(L, map, data.names, frame);
  pins(L, map, data.names);
  const picks = box.querySelector("[data-picks]");
  if (picks) picking(L, map, frame, picks);
  button.parentElement.hidden = true;
  document.querySelector("[data-sketch]")?.setAttribute("hidden", "");
  frame.focus({ preventScroll: true });
  frame.scrollIntoView({ block: "nearest" });
}

// A place that is chosen sets the point, which then can be changed by hand.
function chooseSpot() {
  const spot = document.getElementById("spot");
  spot?.addEventListener("change", () => {
    if (spot.value === "") return;
    const point = spot.value.split(",");
    for (const [index, name] of ["latitude", "longitude"].entries()) {
      const field = document.getElementById(name);
      field.value = point[index];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    say(box.dataset.picked.replace("--", point.join(", ")));
  });
}

if (box) {
  const button = box.querySelector("[data-open]");
  box.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    say("");
    open(button).catch(() => {
      button.disabled = false;
      box.querySelector(".map-frame").hidden = true;
      say(box.dataset.failed);
    });
  });
  chooseSpot();
}
