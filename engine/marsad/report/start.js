// Everything is shown anew when another choice of records is made.
const show = () => {
  const some = shownRows();
  showDays(some);
  showMatrix(some);
  showMap(some);
  showArticles(some);
  const number = (value) => value.toLocaleString("en");
  fields.shown.value = `${number(some.length)} of ${number(rows.length)} records in ${number(listed.length)} articles`;
};
offer("family", (row) => row.family);
offer("status", (row) => row.status);
offer("place", (row) => row.place);
offerSides();
fields.actors.addEventListener("change", offerSides);
// Typing and dragging are answered when they pause.
let waiting = 0;
form.addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(show, event.target === fields.words ? 200 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { offerSides(); show(); }, 0));
more.addEventListener("click", showMore);
show();
