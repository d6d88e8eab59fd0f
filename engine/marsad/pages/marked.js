// The parts of a record, each marked where it stands in a stretch of its text.
// Offsets count code points, of which a string of JavaScript may need two of its units for one: `letters` has one each.
const marked = (letters, first, last, marks, dress = () => {}) => {
  const seen = marks.filter(({ start, end }) => start < last && end > first);
  const places = seen.flatMap(({ start, end }) => [Math.max(start, first), Math.min(end, last)]);
  const bounds = [...new Set([first, last, ...places])].sort((one, other) => one - other);
  return bounds.slice(1).map((end, number) => {
    const start = bounds[number];
    const inside = seen.filter((mark) => mark.start <= start && end <= mark.end);
    const piece = letters.slice(start, end).join("");
    if (!inside.length) return piece;
    const made = element("mark", { class: [...new Set(inside.map((mark) => mark.part))].join(" ") }, piece);
    dress(made, inside);
    return made;
  });
};

