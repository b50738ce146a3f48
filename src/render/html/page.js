// Makes the table #data of a page interactive: search, filters, sorting, hidden columns. The state
// is kept in the fragment of the address. Without this script the page shows everything.
(() => {
  "use strict";
  // Links within a page with controls leave the state in the fragment alone.
  function jump(event) {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target) {
      event.preventDefault();
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    }
  }
  if (document.querySelector(".controls")) {
    document.addEventListener("click", jump);
  }

  const table = document.getElementById("data");
  const controls = document.getElementById("controls");
  if (!table || !controls) {
    return;
  }
  const search = controls.querySelector("[type=search]");
  const filters = [...controls.querySelectorAll("select[data-column]")];
  const columns = [...controls.querySelectorAll("input[data-column]")];
  const differ = controls.querySelector("#differ");
  const sorting = controls.querySelector("#sort");
  const count = controls.querySelector("[role=status]");
  const rows = [...table.querySelectorAll("tbody > tr:not(.group)")];
  const sizes = [...table.tBodies].map((body) => [body, body.rows.length]);
  const headers = [...table.querySelectorAll("thead th[data-key]")];
  const hiddenColumns = document.head.appendChild(document.createElement("style"));
  const widths = table.style.getPropertyValue("--columns").match(/minmax\([^)]*\)/g);

  // Search: all words must occur, without regard to case and accents.

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const VALUES = "bdi, data, time";
  const texts = new Map();

  function textOf(row) {
    let text = texts.get(row);
    if (text === undefined) {
      text = fold([...row.querySelectorAll(`${VALUES}, .note`)].map((part) => part.textContent).join("\n"));
      texts.set(row, text);
    }
    return text;
  }

  // Filters: a cell matches with any of its values.

  const cellValues = new Map();

  function valuesOf(row, column) {
    const known = cellValues.get(column) ?? new Map();
    cellValues.set(column, known);
    let values = known.get(row);
    if (values === undefined) {
      values = [...row.cells[column].querySelectorAll(VALUES)].map((value) =>
        value.classList.contains("unknown") ? "unknown" : value.getAttribute("value") ?? value.textContent);
      known.set(row, values);
    }
    return values;
  }

  function showRows() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const active = filters.filter((filter) => filter.value !== "");
    for (const row of rows) {
      const visible = (!differ?.checked || row.dataset.verdict === "differ")
        && active.every((filter) => valuesOf(row, filter.dataset.column).includes(filter.value))
        && words.every((word) => textOf(row).includes(word));
      if (row.hidden === visible) {
        row.hidden = !visible;
      }
    }
    countRows();
  }

  // The rows stand in parts. The browser lays out only parts in view, and guesses the height of the
  // others from their numbers of rows.
  function countRows() {
    let shown = 0;
    for (const body of table.tBodies) {
      const visible = [...body.rows].filter((row) => !row.hidden && !row.classList.contains("group"));
      body.hidden = visible.length === 0;
      body.style.setProperty("--rows", visible.length);
      shown += visible.length;
    }
    count.textContent = shown === rows.length ? `${shown} rows` : `${shown} of ${rows.length} rows`;
  }

  function showColumns() {
    const hidden = columns.filter((box) => !box.checked);
    const cells = hidden.map((box) => `#data tr > :nth-child(${Number(box.dataset.column) + 1})`);
    const shown = widths.filter((_, index) => !hidden.some((box) => Number(box.dataset.column) === index));
    table.style.setProperty("--columns", shown.join(" "));
    hiddenColumns.textContent = cells.length > 0 ? `${cells.join(", ")} { display: none; }` : "";
  }

  // Sorting: the program numbers the cells of a column in its order. Cells without an order have
  // negative numbers and come last in both directions.

  function sortRows() {
    if (!sorting) {
      return;
    }
    const descending = sorting.value.startsWith("-");
    const key = descending ? sorting.value.slice(1) : sorting.value;
    const header = headers.find((one) => one.dataset.key === key);
    let sorted = rows;
    if (header) {
      const column = header.cellIndex;
      const places = new Map(rows.map((row) => [row, Number(row.cells[column].dataset.sort)]));
      sorted = [...rows].sort((one, other) => {
        const a = places.get(one);
        const b = places.get(other);
        if (a < 0 || b < 0) {
          return b - a;
        }
        return descending ? b - a : a - b;
      });
    }
    for (const one of headers) {
      one.ariaSort = one === header ? (descending ? "descending" : "ascending") : "none";
    }
    let start = 0;
    for (const [body, length] of sizes) {
      body.replaceChildren(...sorted.slice(start, start + length));
      start += length;
    }
    countRows();
  }

  // Ascending, then descending, then as listed.
  function sortBy(key) {
    const next = { [key]: `-${key}`, [`-${key}`]: "" };
    sorting.value = next[sorting.value] ?? key;
    sortRows();
    saveSoon();
  }

  // The state in the fragment: #q=mesh&is.status=active&sort=-name&hide=license,languages&differ=1

  function save() {
    const state = new URLSearchParams();
    const set = (key, value) => value && state.set(key, value);
    set("q", search.value.trim());
    filters.forEach((filter) => set(`is.${filter.name}`, filter.value));
    set("differ", differ?.checked ? "1" : "");
    set("sort", sorting?.value);
    set("hide", columns.filter((box) => !box.checked).map((box) => box.name).join(","));
    history.replaceState(null, "", `#${state}`);
  }

  let timer;

  function saveSoon() {
    clearTimeout(timer);
    timer = setTimeout(save, 200);
  }

  function load() {
    const state = new URLSearchParams(location.hash.slice(1));
    const hidden = (state.get("hide") ?? "").split(",");
    const select = (element, value) => {
      const known = [...element.options].some((option) => option.value === value);
      element.value = known ? value : "";
    };
    search.value = state.get("q") ?? "";
    filters.forEach((filter) => select(filter, state.get(`is.${filter.name}`)));
    columns.forEach((box) => { box.checked = !hidden.includes(box.name); });
    if (differ) {
      differ.checked = state.has("differ");
    }
    if (sorting) {
      select(sorting, state.get("sort"));
    }
    const more = controls.querySelector("#more");
    if (more && filters.some((filter) => filter.value !== "" && more.contains(filter))) {
      more.open = true;
    }
    sortRows();
    showColumns();
    showRows();
  }

  controls.addEventListener("input", (event) => {
    if (event.target === sorting) {
      sortRows();
    } else if (columns.includes(event.target)) {
      showColumns();
    } else {
      showRows();
    }
    saveSoon();
  });
  controls.querySelector("#reset").addEventListener("click", () => {
    history.replaceState(null, "", "#");
    load();
    search.focus();
  });
  window.addEventListener("hashchange", load);

  if (sorting) {
    for (const header of headers) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      button.addEventListener("click", () => sortBy(header.dataset.key));
      header.append(button);
    }
  }
  controls.hidden = false;
  load();
  setTimeout(() => rows.forEach(textOf)); // before the first key
})();
