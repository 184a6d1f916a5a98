/** The drawing as a file of its own: what style sheets give it is written into it. */
import { FIGURE_ID } from './figure.tsx';

/** What of the looks a file must carry. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'paint-order',
  'vector-effect',
  'stroke-linejoin',
  'visibility',
] as const;

/** Hands the drawing to the browser as an SVG file. */
export function saveDrawing(name: string): void {
  const figure = document.getElementById(FIGURE_ID);
  if (figure === null) return;
  const text = standalone(figure);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function standalone(figure: Element): string {
  const copy = figure.cloneNode(true) as Element;
  const [from, to] = [
    [figure, ...figure.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, element] of from.entries()) {
    const [look, target] = [getComputedStyle(element), to[i]];
    if (target === undefined) continue;
    for (const name of KEPT) target.setAttribute(name, look.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'aria-pressed']) target.removeAttribute(name);
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', getComputedStyle(document.body).backgroundColor],
  ]) {
    if (name !== undefined && value !== undefined)
      ground.setAttribute(name, value === 'rgba(0, 0, 0, 0)' ? 'white' : value);
  }
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
