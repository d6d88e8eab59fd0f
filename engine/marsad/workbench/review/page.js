(() => {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const form = document.querySelector("form");
  const articles = all("article").map((article) => ({ article, words: article.textContent.toLowerCase() }));
  const show = () => {
    const kinds = new Set(all("input[name=kind]:checked").map((box) => box.value));
    const rule = form.elements.rule.value;
    const wanted = form.elements.words.value.trim().toLowerCase();
    let shown = 0;
    for (const { article, words } of articles) {
      const reasons = [kinds.has(article.dataset.kind), rule === "" || article.dataset.rule === rule, words.includes(wanted)];
      article.hidden = reasons.includes(false);
      shown += article.hidden ? 0 : 1;
    }
    for (const group of all("main details")) {
      group.hidden = group.querySelector("article:not([hidden])") === null;
    }
    form.elements.shown.value = shown + " of " + articles.length + " shown";
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of all("button[data-open]")) {
    button.addEventListener("click", () => {
      for (const group of all("main details")) {
        group.open = button.dataset.open === "yes";
      }
    });
  }
  show();
})();
