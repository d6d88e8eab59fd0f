// Elements of a page. What comes from records and texts becomes a text node, and is never read as markup.
const element = (name, options, ...inner) => {
  const made = document.createElement(name);
  made.className = options.class || "";
  for (const key of ["lang", "dir", "title", "scope"]) {
    if (options[key]) made.setAttribute(key, options[key]);
  }
  made.append(...inner);
  return made;
};
const english = (text) => element("bdi", { lang: "en", dir: "ltr" }, String(text));
const words = (text) => element("bdi", {}, String(text));
const table = (headings, lines) => {
  const head = element("tr", {}, ...headings.map((heading) => element("th", { scope: "col" }, english(heading))));
  const body = lines.map((line) => element("tr", {}, ...line.map((cell) => element("td", {}, cell))));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
};

