// Who does how much to whom: a row for each source, a column for each target, the commonest first.
const mostSides = 16;
const showMatrix = (some) => {
  const both = some.filter((row) => side(row, "source") !== "" && side(row, "target") !== "");
  const sources = [...count(both, (row) => side(row, "source")).keys()].slice(0, mostSides);
  const targets = [...count(both, (row) => side(row, "target")).keys()].slice(0, mostSides);
  const counts = count(both, (row) => `${side(row, "source")} ${side(row, "target")}`);
  const most = Math.max(1, ...counts.values());
  const cell = (source, target) => {
    const number = counts.get(`${source} ${target}`);
    if (!number) return element("td", {});
    const button = element("button", { title: `${source} > ${target}: ${number}` }, String(number));
    button.type = "button";
    button.addEventListener("click", () => choose({ source, target }));
    const made = element("td", { class: "count" }, button);
    made.style.setProperty("--part", `${Math.round(12 + 78 * Math.sqrt(number / most))}%`);
    return made;
  };
  const head = element("tr", {}, element("th", { scope: "col" }, "source \\ target"), ...targets.map((target) => element("th", { scope: "col" }, target)));
  const body = sources.map((source) => element("tr", {}, element("th", { scope: "row" }, source), ...targets.map((target) => cell(source, target))));
  const left = both.filter((row) => !sources.includes(side(row, "source")) || !targets.includes(side(row, "target"))).length;
  const open = some.length - both.length;
  const told = [[left, "between others"], [open, "without source or target"]].filter(([number]) => number).map(([number, what]) => `${number.toLocaleString("en")} ${what}`);
  section("matrix", "div").replaceChildren(
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)),
    element("p", { lang: "en" }, told.join(", ")),
  );
};

