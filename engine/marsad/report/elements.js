// Elements of the page. What comes from records and articles becomes a text node, and is never read as markup.
const section = (name, selector) => document.querySelector(`#${name} ${selector}`);
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
const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
const ink = isDark ? "#ece9e3" : "#1c1b1a";
const line = isDark ? "#3a3d3f" : "#dcd8cf";
const ground = isDark ? "#2c2f31" : "#eceae4";
const accent = isDark ? "#7fb0f5" : "#1f5fbf";
const chart = (name) => {
  const box = section(name, ".chart");
  const made = echarts.init(box, null, { renderer: "canvas" });
  // A window that is being hidden or printed has for a moment no width, which a map cannot be laid out in.
  addEventListener("resize", () => box.clientWidth && made.resize());
  return made;
};

