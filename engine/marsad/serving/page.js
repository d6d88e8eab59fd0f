const form = document.querySelector("form");
const main = document.querySelector("main");
const state = form.elements.state;
const place = (name) => document.querySelector(`#${name} > div`);

const ask = async (path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (answer.ok) return told.documents[0];
  const errors = told.errors.map((error) => `${error.where}: ${error.message}`);
  throw new Error([`${told.status} ${told.detail}`, ...errors].join("; "));
};

const wideTable = (headings, lines) => element("div", { class: "rows" }, table(headings, lines));

const marksOf = (record) =>
  ["source", "target", "speaker"].flatMap((part) => {
    const start = record[`${part}_start`];
    return start === null ? [] : [{ part, start, end: record[`${part}_end`] }];
  });
const markedSentence = (letters, sentence, record) => {
  const trigger = { part: "trigger", start: record.start, end: record.end };
  return marked(letters, sentence.start, sentence.end, [trigger, ...marksOf(record)]);
};

const party = (record, side) => [
  english(side),
  english(record[side] || "-"),
  english(record[`${side}_step`] || record[`${side}_how`] || "nobody"),
  words(record[`${side}_text`] || ""),
];

const recordArticle = (letters, sentence, record) => {
  const rows = ["source", "target"].map((side) => party(record, side));
  if (record.speaker_text) {
    rows.push([english("speaker"), english(record.speaker || "-"), english(""), words(record.speaker_text)]);
  }
  if (record.date_text || record.date) {
    rows.push([english("date"), english(record.date || "-"), english(record.date_how), words(record.date_text || "")]);
  }
  if (record.place) {
    rows.push([english("place"), english(record.place_country || "-"), english(""), words(record.place)]);
  }
  const line = `${record.code} ${record.name}: ${record.source || "-"} > ${record.target || "-"} (${record.status})`;
  return element(
    "article",
    { class: "good" },
    element("p", { class: "sentence" }, ...markedSentence(letters, sentence, record)),
    element("p", { class: "record" }, english(line)),
    element("p", { class: "soft" }, english(`${record.rule} · ${record.construction}`)),
    wideTable(["part", "code", "found by", "words"], rows),
  );
};

const triggerArticle = (trigger) => {
  const standing = trigger.standing.filter((word) => word !== trigger.reason);
  const count = trigger.records.length;
  const result = count ? `${count} record${count > 1 ? "s" : ""}` : trigger.reason;
  const chosen = trigger.matches.filter((match) => match.chosen);
  const others = trigger.matches.filter((match) => !match.chosen).map((match) => match.rule);
  const roles = trigger.roles.map((role) => [english(role.role), english(role.code || "open"), english(role.how), words(role.text)]);
  const made = element(
    "article",
    { class: count ? "good" : "none" },
    element("p", {}, words(trigger.text), " ", english([result, ...standing].join(", "))),
    ...chosen.map((match) => element("p", { class: "soft" }, english(`${match.rule} · ${match.construction}`))),
  );
  if (roles.length) made.append(wideTable(["role", "code", "known by", "words"], roles));
  if (others.length) made.append(element("p", { class: "soft" }, english(`came second: ${others.join(", ")}`)));
  return made;
};

const reasons = (sentence) => {
  const matched = sentence.triggers.filter((trigger) => trigger.matches.length);
  const silent = sentence.triggers.filter((trigger) => !trigger.matches.length);
  const made = [element("h3", {}, sentence.text), ...matched.map(triggerArticle)];
  if (silent.length) {
    const rows = silent.map((trigger) => [words(trigger.text), english(trigger.candidates.slice(0, 4).join(", "))]);
    made.push(wideTable(["word without a match here", "rules that start at it"], rows));
  }
  if (sentence.unknown.length) {
    made.push(element("p", {}, english("not in the lexicon:"), " ", words(sentence.unknown.join(" · "))));
  }
  if (!sentence.triggers.length) made.push(element("p", { class: "soft" }, english("no word here triggers a rule")));
  return made;
};

// Sentences come in their order, each as it stands in the text.
const placed = (text, sentences) => {
  let from = 0;
  return sentences.map((sentence) => {
    const at = text.indexOf(sentence.text, from);
    from = at + sentence.text.length;
    const start = [...text.slice(0, at)].length;
    return { start, end: start + [...sentence.text].length };
  });
};

let drawn = null;
const draw = (svg) => {
  if (drawn) URL.revokeObjectURL(drawn);
  drawn = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = document.createElement("img");
  image.alt = "who stands where beside each predicate";
  image.src = drawn;
  place("graph").replaceChildren(image);
};

const read = async () => {
  const { text, title, date } = form.elements;
  const asked = { text: text.value };
  if (title.value) asked.title = title.value;
  if (date.value) asked.date = date.value;
  const documents = [asked];
  state.className = "";
  state.value = "reading ...";
  try {
    const [coded, parsed, explained] = await Promise.all([
      ask("code", { documents }),
      ask("parse", { documents, drawing: true }),
      ask("explain", { documents }),
    ]);
    const letters = [...asked.text];
    const sentences = placed(asked.text, explained.sentences);
    place("records").replaceChildren(
      ...coded.records.map((record) => recordArticle(letters, sentences[record.sentence], record)),
    );
    draw(parsed.drawing);
    place("reasons").replaceChildren(...explained.sentences.flatMap(reasons));
    main.hidden = false;
    const count = coded.records.length;
    state.value = `${count} record${count === 1 ? "" : "s"} in ${sentences.length} sentence${sentences.length === 1 ? "" : "s"}`;
  } catch (error) {
    main.hidden = true;
    state.className = "failed";
    state.value = error.message;
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  read();
});
