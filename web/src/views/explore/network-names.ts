/** The names of a network's points: the largest first, each where it hides neither another name nor a point. */
import type Sigma from 'sigma';

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const SIZE = 14;
/** Between a point and its name, in pixels. */
const GAP = 4;

/** Draws the names over a network that has just been drawn. `ink` and `halo`: colours of a name and of what is around it. */
export function drawNames(sigma: Sigma, ink: string, halo: string): void {
  const context = sigma.getCanvases().labels?.getContext('2d');
  if (context == null) return;
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  context.font = `${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  const points = sigma.getGraph().mapNodes((id, { label }) => {
    const { x = 0, y = 0, size = 0 } = sigma.getNodeDisplayData(id) ?? {};
    return { ...sigma.framedGraphToViewport({ x, y }), r: sigma.scaleSize(size), label: String(label) };
  });
  const taken: Box[] = points.map(({ x, y, r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }));
  for (const { x, y, r, label } of points.toSorted((a, b) => b.r - a.r || (a.label < b.label ? -1 : 1))) {
    const wide = context.measureText(label).width;
    const box = [
      [x + r + GAP, y],
      [x - r - GAP - wide, y],
      [x - wide / 2, y + r + SIZE * 0.7],
      [x - wide / 2, y - r - SIZE * 0.7],
    ]
      .map(([left = 0, middle = 0]) => ({ x0: left, y0: middle - SIZE / 2, x1: left + wide, y1: middle + SIZE / 2 }))
      .find((b) => b.x0 >= 0 && b.x1 <= width && b.y0 >= 0 && b.y1 <= height && !taken.some((t) => meets(b, t)));
    if (box === undefined) continue;
    taken.push(box);
    context.strokeText(label, box.x0, (box.y0 + box.y1) / 2);
    context.fillText(label, box.x0, (box.y0 + box.y1) / 2);
  }
}

function meets(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
