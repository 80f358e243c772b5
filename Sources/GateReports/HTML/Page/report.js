"use strict";
(() => {
  const form = document.getElementById("filter");
  const list = document.getElementById("example-list");
  const checks = [...document.querySelectorAll("tr.check")];
  const examples = list ? [...list.children] : [];
  const texts = new Map();
  const folded = (text) => text.normalize("NFC").toLowerCase();
  const text = (item) => {
    if (!texts.has(item)) texts.set(item, folded(item.textContent));
    return texts.get(item);
  };
  const has = (item, name, value) => value === "" || item.dataset[name].split(" ").includes(value);

  const none = (section, isEmpty) => {
    const note = document.querySelector(`#${section} > .none`);
    if (note) note.hidden = !isEmpty;
  };

  const filter = () => {
    const { metric, segment, verdict, search } = form.elements;
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const shown = { checks: 0, examples: 0 };
    for (const [kind, items] of [["checks", checks], ["examples", examples]]) {
      for (const item of items) {
        const fits = has(item, "metric", metric.value) && has(item, "segment", segment.value)
          && has(item, "verdict", verdict.value) && words.every((word) => text(item).includes(word));
        item.hidden = !fits;
        if (fits) shown[kind] += 1;
      }
      none(kind, shown[kind] === 0);
    }
    for (const part of document.querySelectorAll("tr.part")) {
      let row = part.nextElementSibling;
      let isEmpty = true;
      for (; row && row.classList.contains("check"); row = row.nextElementSibling) {
        if (!row.hidden) isEmpty = false;
      }
      part.hidden = isEmpty;
    }
    for (const group of document.querySelectorAll("tbody.metric")) {
      group.hidden = !group.querySelector("tr.check:not([hidden])");
    }
    form.elements.count.value = `${shown.checks} of ${checks.length} checks, `
      + `${shown.examples} of ${examples.length} examples`;
  };

  const orders = {
    change: (first, second) => first.dataset.change - second.dataset.change,
    id: (first, second) => first.dataset.id.localeCompare(second.dataset.id, "en", { numeric: true }),
  };
  const sort = () => {
    const order = orders[form.elements.sort.value];
    if (list) list.append(...(order ? [...examples].sort(order) : examples));
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.elements.sort.addEventListener("change", sort);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { sort(); filter(); }));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.dataset.metric !== undefined) {
      form.elements.metric.value = link.dataset.metric;
      form.elements.segment.value = link.dataset.segment;
      form.elements.verdict.value = "";
      filter();
    }
    reveal(link.hash);
  });

  const reveal = (hash) => {
    const target = hash.length > 1 && document.getElementById(hash.slice(1));
    if (!target) return;
    if (target.hidden) form.reset();
    if (target.tagName === "DETAILS") target.open = true;
  };
  reveal(location.hash);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
})();
