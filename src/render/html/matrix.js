// Lets a reader pick entries of the table #matrix. The choice is kept in the fragment of the
// address: #compare=istio,linkerd&diff&known. Without this script the page shows everything.
(() => {
  "use strict";
  const table = document.getElementById("matrix");
  const controls = document.getElementById("pick");
  if (!table || !controls) {
    return;
  }
  const boxes = [...controls.querySelectorAll("[name=entry]")];
  const diff = controls.querySelector("[name=diff]");
  const known = controls.querySelector("[name=known]");
  const rows = [...table.querySelectorAll("tbody > tr:not(.group)")];
  const status = controls.querySelector("[role=status]");
  const hiddenColumns = document.head.appendChild(document.createElement("style"));

  // Dates overlap if one is part of the other: 2018 and 2018-05. Other values differ by their keys.
  function differ(row, keys) {
    const distinct = [...new Set(keys)];
    if (row.dataset.dates === undefined) {
      return distinct.length > 1;
    }
    return distinct.some((a) => distinct.some((b) => !a.startsWith(b) && !b.startsWith(a)));
  }

  function isShown(row, columns) {
    const keys = columns.map((column) => row.cells[column].dataset.k).filter((key) => key !== undefined);
    return (!diff.checked || differ(row, keys))
      && (!known.checked || keys.some((key) => !key.startsWith("-")));
  }

  function show() {
    const all = boxes.map((_, index) => index + 1);
    const picked = all.filter((column) => boxes[column - 1].checked);
    const columns = picked.length > 0 ? picked : all;
    const others = columns.map((column) => `:not(:nth-child(${column + 1}))`).join("");
    hiddenColumns.textContent = picked.length > 0
      ? `#matrix tr > :not(:first-child)${others} { display: none; }` : "";
    let shown = 0;
    for (const row of rows) {
      row.hidden = !isShown(row, columns);
      shown += row.hidden ? 0 : 1;
    }
    for (const heading of table.querySelectorAll("tr.group")) {
      heading.hidden = !heading.parentElement.querySelector("tr:not(.group):not([hidden])");
    }
    status.textContent = `${columns.length} of ${boxes.length} entries, ${shown} of ${rows.length} fields`;
  }

  function save() {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    const state = [
      ids.length > 0 && `compare=${ids.join(",")}`, diff.checked && "diff", known.checked && "known",
    ];
    history.replaceState(null, "", `#${state.filter(Boolean).join("&")}`);
  }

  function load() {
    const state = new URLSearchParams(location.hash.slice(1));
    const ids = (state.get("compare") ?? "").split(",");
    boxes.forEach((box) => { box.checked = ids.includes(box.value); });
    diff.checked = state.has("diff");
    known.checked = state.has("known");
    show();
    if (state.has("compare")) {
      controls.previousElementSibling.scrollIntoView();
    }
  }

  controls.addEventListener("change", () => {
    show();
    save();
  });
  controls.querySelector("button").addEventListener("click", () => {
    history.replaceState(null, "", "#");
    load();
  });
  window.addEventListener("hashchange", load);
  controls.hidden = false;
  load();
})();
