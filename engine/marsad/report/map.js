// Where: a circle for each place with degrees, the larger the more records; a click shows its records alone.
let mapChart = null;
const placesOf = (some) => {
  const places = new Map();
  for (const row of some) {
    if (row.place === "") continue;
    const key = row.latitude === null ? `${row.place} ${row.place_country}` : `${row.latitude} ${row.longitude}`;
    const found = places.get(key) || { ...row, number: 0 };
    found.number += 1;
    places.set(key, found);
  }
  return [...places.values()].sort((one, other) => other.number - one.number);
};
const around = (places) => {
  if (!places.length) return [[-20, 50], [65, 5]];
  const edge = (values) => [Math.min(...values) - 4, Math.max(...values) + 4];
  const [west, east] = edge(places.map((place) => place.longitude));
  const [south, north] = edge(places.map((place) => place.latitude));
  return [[Math.max(-180, west), Math.min(84, north)], [Math.min(180, east), Math.max(-60, south)]];
};
const showMap = (some) => {
  if (!mapChart) {
    echarts.registerMap("world", JSON.parse(document.getElementById("world").textContent));
    mapChart = chart("map");
    mapChart.on("click", { seriesType: "scatter" }, (event) => choose({ place: event.data.place }));
  }
  const places = placesOf(some);
  const known = places.filter((place) => place.latitude !== null);
  const most = Math.max(1, ...known.map((place) => place.number));
  mapChart.setOption(
    {
      animation: false,
      aria: { enabled: true, label: { description: "Records by place; the same stands in the table below." } },
      tooltip: { renderMode: "richText", confine: true, formatter: ({ data }) => `${data.place}: ${data.value[2]}` },
      geo: {
        map: "world",
        roam: true,
        boundingCoords: around(known),
        silent: true,
        itemStyle: { areaColor: ground, borderColor: line },
      },
      series: [
        {
          type: "scatter",
          coordinateSystem: "geo",
          itemStyle: { color: accent, opacity: 0.65 },
          data: known.map((place) => ({
            place: place.place,
            value: [place.longitude, place.latitude, place.number],
            symbolSize: 6 + 30 * Math.sqrt(place.number / most),
          })),
        },
      ],
    },
    true,
  );
  const sum = (list) => list.reduce((total, place) => total + place.number, 0).toLocaleString("en");
  const without = places.filter((place) => place.latitude === null);
  const nowhere = some.length - places.reduce((total, place) => total + place.number, 0);
  section("map", "p").textContent = `${sum(known)} records on the map, ${sum(without)} in places without degrees, ${nowhere.toLocaleString("en")} without a place`;
  const lines = places.slice(0, 200).map((place) => [words(place.place), english(place.place_country), english(place.number)]);
  section("map", "details > div").replaceChildren(table(["place", "country", "records"], lines));
};

