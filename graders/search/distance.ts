import type { Control } from './cues.ts';
import { centre } from './snapshot.ts';

/** How far two controls are from each other, in CSS pixels; sideways from edge to edge. */
export function distance(a: Control, b: Control): number {
  const [ax, ay] = centre(a.el);
  const [bx, by] = centre(b.el);
  // A wide field's button stands at its end.
  const gap = Math.max(0, Math.abs(ax - bx) - (a.el.box[2] + b.el.box[2]) / 2);
  return Math.hypot(gap, ay - by);
}

/** Whether a control comes after another: what submits a form does, what stands before it has mostly brought it up. */
export const isAfter = (c: Control, other: Control): boolean => c.el.i > other.el.i;
