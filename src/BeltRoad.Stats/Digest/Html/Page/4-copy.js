// A chart is taken along as a picture, as a drawing whose text can be edited, or as its figures.
const svgNames = "http://www.w3.org/2000/svg";

// The drawing as it is seen: the page's colours written out, the page's fonts in it.
function drawingOf(svg) {
  const copy = svg.cloneNode(true), painted = [svg, ...all("*", svg)];
  [copy, ...all("*", copy)].forEach((node, i) => {
    for (const name of ["fill", "stroke"]) {
      if (node.getAttribute(name)?.startsWith("var(")) node.setAttribute(name, getComputedStyle(painted[i])[name]);
    }
  });
  for (const ground of all(".halo", copy)) ground.remove();
  const { width, height } = svg.viewBox.baseVal;
  const style = document.createElementNS(svgNames, "style"), ground = document.createElementNS(svgNames, "rect");
  const fonts = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule => rule instanceof CSSFontFaceRule);
  style.textContent = fonts.map(rule => rule.cssText).join("")
    + "text{font-family:'BeltRoad Hei',sans-serif;white-space:pre}.q{font-family:'BeltRoad Latin','BeltRoad Hei'}";
  for (const [name, value] of Object.entries({ width, height, fill: getComputedStyle(document.body).backgroundColor })) ground.setAttribute(name, value);
  for (const [name, value] of Object.entries({ xmlns: svgNames, width, height })) copy.setAttribute(name, value);
  copy.prepend(style, ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

async function pictureOf(svg) {
  const drawing = drawingOf(svg), image = new Image(), canvas = document.createElement("canvas"), scale = 3;
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawing.text);
  await image.decode();
  Object.assign(canvas, { width: drawing.width * scale, height: drawing.height * scale });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, "image/png"));
}

// The rows of the facts that the chart draws; of a figure that the page does not list, its words.
function figuresOf(svg) {
  const claims = [...new Set(all("[data-claim]", svg).map(point => point.dataset.claim))];
  return [data.columns, ...claims.map(claim => byClaim.has(claim) ? data.rows[byClaim.get(claim).order] : [claim])]
    .map(row => row.map(cell).join(","))
    .join("\r\n") + "\r\n";
}

// Where the browser gives a file no clipboard, the copy becomes a download.
async function take(figure, kind) {
  const svg = all("svg", figure).find(picture => picture.getClientRects().length > 0) ?? figure.querySelector("svg");
  const type = { png: "image/png", svg: "image/svg+xml", csv: "text/csv" }[kind];
  const blob = kind === "png" ? await pictureOf(svg) : new Blob([kind === "svg" ? drawingOf(svg).text : figuresOf(svg)], { type });
  let message = words.copied;
  try {
    if (kind === "png") await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
    else await navigator.clipboard.writeText(await blob.text());
  } catch {
    const anchor = link("", URL.createObjectURL(blob), "");
    anchor.download = figure.id + "." + kind;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
    message = words.kept;
  }
  byId("said").textContent = message.replace("{0}", figure.id + "." + kind);
}

for (const figure of all("figure.chart")) {
  if (!figure.querySelector("svg")) continue;
  const bar = element("div", "copy", words.copy + " ");
  for (const kind of ["png", "svg", "csv"]) {
    const button = element("button", "", kind.toUpperCase());
    button.type = "button";
    button.addEventListener("click", () => take(figure, kind));
    bar.append(button);
  }
  figure.append(bar);
}
