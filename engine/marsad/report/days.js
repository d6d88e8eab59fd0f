// How many records a day, each family in a colour of its own; of a long time, how many a week, month or year.
const mostBars = 130;
const mostFamilies = 9;
const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 86400000;
const dayName = (number) => new Date(number * 86400000).toISOString().slice(0, 10);
const bins = {
  day: (day) => day,
  week: (day) => dayName(dayNumber(day) - ((dayNumber(day) + 3) % 7)),
  month: (day) => day.slice(0, 7),
  year: (day) => day.slice(0, 4),
};

const binned = (some) => {
  const days = some.map((row) => row.day).filter((day) => day !== "").sort();
  if (!days.length) return { kind: "day", keys: [] };
  const [first, last] = [dayNumber(days[0]), dayNumber(days[days.length - 1])];
  const span = last - first + 1;
  const kind = span <= mostBars ? "day" : span <= mostBars * 7 ? "week" : span <= mostBars * 62 ? "month" : "year";
  if (kind === "month" || kind === "year") return { kind, keys: [...new Set(days.map(bins[kind]))] };
  const keys = [];
  for (let number = first; number <= last; number += 1) keys.push(bins[kind](dayName(number)));
  return { kind, keys: [...new Set(keys)] };
};

let daysChart = null;
const showDays = (some) => {
  daysChart ||= chart("days");
  const dated = some.filter((row) => row.day !== "");
  const { kind, keys } = binned(dated);
  const families = [...count(some, (row) => row.family || "other").keys()];
  const named = families.slice(0, families.length > mostFamilies ? mostFamilies - 1 : mostFamilies);
  const group = (row) => (named.includes(row.family || "other") ? row.family || "other" : "all others");
  const groups = families.length > named.length ? [...named, "all others"] : named;
  const places = new Map(keys.map((key, at) => [key, at]));
  const counts = new Map(groups.map((name) => [name, keys.map(() => 0)]));
  for (const row of dated) counts.get(group(row))[places.get(bins[kind](row.day))] += 1;
  daysChart.setOption(
    {
      animation: false,
      aria: { enabled: true, label: { description: `Records a ${kind}, by family; the same stands in the table below.` } },
      textStyle: { color: ink },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, order: "valueDesc", confine: true },
      legend: { type: "scroll", bottom: 0, textStyle: { color: ink } },
      grid: { left: 56, right: 16, top: 28, bottom: 64 },
      xAxis: { type: "category", data: keys, axisLabel: { color: ink } },
      yAxis: { type: "value", name: `a ${kind}`, minInterval: 1, nameTextStyle: { color: ink }, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } },
      series: groups.map((name) => ({ name, type: "bar", stack: "all", barMaxWidth: 40, data: counts.get(name) })),
    },
    true,
  );
  const sum = (values) => values.reduce((one, other) => one + other, 0);
  const lines = groups.map((name) => [english(name), english(sum(counts.get(name)).toLocaleString("en"))]);
  const undated = some.length - dated.length;
  if (undated) lines.push([english("without a day"), english(undated.toLocaleString("en"))]);
  const perBin = keys.map((key, at) => [english(key), ...groups.map((name) => english(counts.get(name)[at] || ""))]);
  section("days", "details > div").replaceChildren(table(["family", "records"], lines), table([kind, ...groups], perBin));
};

