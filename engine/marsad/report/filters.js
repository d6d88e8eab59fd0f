// Which records are shown.
const form = document.querySelector("form");
const fields = form.elements;
const side = (row, name) => (fields.actors.checked ? row[name] : row[`${name}_country`]);

const searched = articles.map((article) => `${article.doc} ${article.title || ""} ${article.text || ""}`.toLowerCase());
const holds = (row, wanted) =>
  searched[row.article].includes(wanted) ||
  [row.code, row.name, row.source, row.target, row.source_text, row.target_text, row.text, row.place, row.rule].some((text) =>
    text.toLowerCase().includes(wanted),
  );

const shownRows = () => {
  const wanted = fields.words.value.trim().toLowerCase();
  const fits = {
    from: (row) => row.day !== "" && row.day >= fields.from.value,
    until: (row) => row.day !== "" && row.day <= fields.until.value,
    family: (row) => row.family === fields.family.value,
    source: (row) => side(row, "source") === fields.source.value,
    target: (row) => side(row, "target") === fields.target.value,
    status: (row) => row.status === fields.status.value,
    place: (row) => row.place === fields.place.value,
    words: (row) => holds(row, wanted),
  };
  const asked = Object.keys(fits).filter((name) => fields[name].value.trim() !== "");
  return rows.filter((row) => asked.every((name) => fits[name](row)));
};

const offer = (name, value) => {
  const chosen = fields[name].value;
  const all = element("option", {}, "all");
  all.value = "";
  const options = [...count(rows, value)].filter(([key]) => key !== "").map(([key, number]) => {
    const option = element("option", {}, `${key} (${number.toLocaleString("en")})`);
    option.value = key;
    return option;
  });
  fields[name].replaceChildren(all, ...options);
  fields[name].value = options.some((option) => option.value === chosen) ? chosen : "";
};
const offerSides = () => {
  offer("source", (row) => side(row, "source"));
  offer("target", (row) => side(row, "target"));
};

const choose = (values) => {
  for (const [name, value] of Object.entries(values)) fields[name].value = value;
  form.dispatchEvent(new Event("input"));
};

