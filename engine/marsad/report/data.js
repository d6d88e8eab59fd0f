// What the page knows: a row for each record.
const packed = JSON.parse(document.getElementById("records").textContent);
const articles = packed.articles;
const numbers = new Set(["article", "latitude", "longitude", "marks"]);
const rows = packed.columns.code.map((_, at) => {
  const row = { at };
  for (const [name, values] of Object.entries(packed.columns)) {
    row[name] = numbers.has(name) ? values[at] : packed.texts[values[at]];
  }
  return row;
});

// How often each value of a column stands in some rows, the commonest first.
const count = (some, value) => {
  const counts = new Map();
  for (const row of some) {
    const key = value(row);
    counts.set(key, (counts.get(key) || 0) + 1);
  }
  return new Map([...counts].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1)));
};

