// Lets a reader pick entries of the table #matrix. The choice is kept in the fragment of the
// address: #compare=istio,linkerd&diff&known. Without this script the page shows everything.
(() => {
  "use strict";
  const table = document.getElementById("matrix");
  const controls = document.getElementById("pick");
  if (!table || !controls) {
    return;
  }
  const entries = [...table.tHead.querySelectorAll("th a")];
  const boxes = entries.map(addBox);
  const diff = controls.querySelector("[name=diff]");
  const known = controls.querySelector("[name=known]");
  const rows = [...table.querySelectorAll("tbody > tr:not(.group)")];
  const status = controls.querySelector("[role=status]");
  const hiddenColumns = document.head.appendChild(document.createElement("style"));

  // A box for an entry, whose id is the name of its page.
  function addBox(entry) {
    const box = document.createElement("input");
    const label = document.createElement("label");
    box.type = "checkbox";
    box.name = "entry";
    box.value = entry.pathname.match(/([^/]*)\.html$/)[1];
    label.className = "check";
    label.append(box, " ", entry.firstChild.cloneNode(true));
    controls.querySelector(".menu").append(label);
    return box;
  }

  // Makes each value that is a fact a link to that fact on the page of its entry.
  function linkFacts(row) {
    const { hash } = row.cells[0].querySelector("a");
    entries.forEach((entry, index) => {
      const cell = row.cells[index + 1];
      if (isKnown(keyOf(cell)) || "told" in cell.dataset) {
        const link = document.createElement("a");
        link.href = entry.getAttribute("href") + hash;
        link.append(cell.firstChild);
        cell.prepend(link);
      }
    });
  }

  // The key of the value in a cell, which equal values share; none if it is unknown.
  function keyOf(cell) {
    const key = cell.dataset.k ?? (cell.className || cell.querySelector("bdi")?.textContent);
    return key === "unknown" || key === "" ? undefined : key;
  }

  function isKnown(key) {
    return key !== undefined && !key.startsWith("-");
  }

  // Dates overlap if one is part of the other: 2018 and 2018-05. Other values differ by their keys.
  function differ(row, keys) {
    const distinct = [...new Set(keys)];
    if (row.dataset.dates === undefined) {
      return distinct.length > 1;
    }
    return distinct.some((a) => distinct.some((b) => !a.startsWith(b) && !b.startsWith(a)));
  }

  function isShown(row, columns) {
    const keys = columns.map((column) => keyOf(row.cells[column])).filter((key) => key !== undefined);
    return (!diff.checked || differ(row, keys))
      && (!known.checked || keys.some(isKnown));
  }

  function show() {
    const all = boxes.map((_, index) => index + 1);
    const picked = all.filter((column) => boxes[column - 1].checked);
    const columns = picked.length > 0 ? picked : all;
    const others = columns.map((column) => `:not(:nth-child(${column + 1}))`).join("");
    hiddenColumns.textContent = picked.length > 0
      ? `#matrix tr > :not(:first-child)${others} { display: none; }` : "";
    table.classList.toggle("wide", columns.length > 8);
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
  rows.filter((row) => !("undated" in row.dataset)).forEach(linkFacts);
  controls.hidden = false;
  load();
})();
