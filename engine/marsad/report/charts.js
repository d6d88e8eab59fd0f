// The sections of the page, and what its charts are drawn with.
const section = (name, selector) => document.querySelector(`#${name} ${selector}`);
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

