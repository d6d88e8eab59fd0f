// The articles with what was read in them.
const step = 20;
let listed = [];
let open = 0;

const withRecords = (made, inside) => {
  made.dataset.records = ` ${inside.map((mark) => mark.at).join(" ")} `;
};
const markedText = (article, some) => {
  const letters = [...article.text];
  const marks = some.flatMap((row) => row.marks.map(([part, start, end]) => ({ part, start, end, at: row.at })));
  return marked(letters, 0, letters.length, marks, withRecords);
};

const recordLine = (row, hasText, light) => {
  const who = `${row.source || "-"} > ${row.target || "-"}`;
  const said = row.speaker ? `on the word of ${row.speaker}` : "";
  const told = [row.status, row.day, said].filter((part) => part !== "").join(", ");
  const made = element("li", {}, english(`${row.code} ${row.name}: ${who} (${told})`));
  if (row.place) made.append(" ", words(row.place));
  if (!hasText) {
    for (const [part, text] of [["source", row.source_text], ["trigger", row.text], ["target", row.target_text], ["speaker", row.speaker_text]]) {
      if (text) made.append(" ", element("mark", { class: part }, text));
    }
  }
  made.tabIndex = 0;
  for (const [event, on] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
    made.addEventListener(event, () => light(row.at, on));
  }
  return made;
};

const articleElement = ([number, some]) => {
  const article = articles[number];
  const hasText = article.text !== null;
  const text = element("p", { class: "text", dir: "auto" }, ...(hasText ? markedText(article, some) : []));
  const light = (at, on) => {
    text.classList.toggle("lit", on);
    for (const mark of text.querySelectorAll("mark")) {
      mark.classList.toggle("own", on && mark.dataset.records.includes(` ${at} `));
    }
  };
  return element(
    "article",
    {},
    element("h3", {}, words(article.title || article.doc)),
    element("p", { class: "soft" }, words(article.doc), " ", english(article.day || "")),
    ...(hasText ? [text] : []),
    element("ol", { dir: "ltr" }, ...some.map((row) => recordLine(row, hasText, light))),
  );
};

const more = section("articles", "button");
const showMore = () => {
  section("articles", "div").append(...listed.slice(open, open + step).map(articleElement));
  open = Math.min(open + step, listed.length);
  more.hidden = open >= listed.length;
};
const showArticles = (some) => {
  const found = new Map();
  for (const row of some) {
    if (!found.has(row.article)) found.set(row.article, []);
    found.get(row.article).push(row);
  }
  listed = [...found];
  open = 0;
  section("articles", "div").replaceChildren();
  showMore();
};

