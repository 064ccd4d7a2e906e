import {
  dotRadius,
  type KeyField,
  keyPicture,
  keyPictureColumns,
  keyPictureRows,
} from '../../guidance/key/key-picture.ts';

/** The picture of a key (hex), with a text that says the same to whoever cannot see it. */
export function keyDrawing(publicKey: string, text: string): SVGElement {
  const frame = shape('rect', { width: keyPictureColumns, height: keyPictureRows });
  const drawing = shape('svg', {
    role: 'img',
    'aria-label': text,
    viewBox: `-0.5 -0.5 ${keyPictureColumns + 1} ${keyPictureRows + 1}`,
  });
  drawing.append(frame, ...keyPicture(publicKey).flatMap(fieldShapes));
  return drawing;
}

function fieldShapes({ column, row, visits, isFirst, isLast }: KeyField): SVGElement[] {
  const [x, y] = [column + 0.5, row + 0.5];
  return [
    ...(visits > 0 ? [shape('circle', { cx: x, cy: y, r: dotRadius(visits) })] : []),
    ...(isFirst ? [shape('rect', { x: column, y: row, width: 1, height: 1 })] : []),
    ...(isLast ? [shape('path', { d: `M${x} ${y - 0.7}l.7 .7-.7 .7-.7-.7z` })] : []),
  ];
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
