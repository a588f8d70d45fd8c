"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const doubts = [...document.querySelectorAll(".row.doubtful")];
  let at = -1;

  const show = (step) => {
    if (!doubts.length) return;
    at = (at + step + doubts.length) % doubts.length;
    doubts[at].focus({ preventScroll: true });
    doubts[at].scrollIntoView({ block: "center" });
    get("where").textContent = `${at + 1} of ${doubts.length}`;
  };
  const only = () => {
    const on = document.body.classList.toggle("only");
    get("only").setAttribute("aria-pressed", String(on));
  };
  const keys = {
    j: () => show(1), n: () => show(1),
    k: () => show(at < 0 ? 0 : -1), p: () => show(at < 0 ? 0 : -1),
    o: only,
  };

  get("on").addEventListener("click", keys.j);
  get("back").addEventListener("click", keys.k);
  get("only").addEventListener("click", only);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    keys[event.key]?.();
  });
  for (const [place, doubt] of doubts.entries()) {
    doubt.addEventListener("focus", () => { at = place; });
  }
  get("where").textContent = doubts.length ? `${doubts.length} doubts` : "no doubts";
  get("keys").hidden = false;
})();
