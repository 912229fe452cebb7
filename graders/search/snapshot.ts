import type { El, RawSnapshot } from './capture.ts';

/** A page as it was at one moment, with the questions that the grader asks of it. All boxes are in CSS pixels. */
export class Snapshot {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly els: readonly El[];
  private readonly kids: number[][];
  private readonly texts = new Map<number, string>();

  constructor(raw: RawSnapshot) {
    this.url = raw.url;
    this.width = raw.width;
    this.height = raw.height;
    this.els = raw.els;
    this.kids = raw.els.map(() => []);
    for (const el of raw.els) if (el.p >= 0) this.kids[el.p]!.push(el.i);
  }

  parent(el: El): El | undefined {
    return el.p < 0 ? undefined : this.els[el.p];
  }

  children(el: El): El[] {
    return this.kids[el.i]!.map((i) => this.els[i]!);
  }

  /** Ancestors, nearest first. */
  ancestors(el: El): El[] {
    const up: El[] = [];
    for (let at = this.parent(el); at; at = this.parent(at)) up.push(at);
    return up;
  }

  /** Whether `el` is `root` or lies below it. */
  within(el: El, root: El): boolean {
    for (let at: El | undefined = el; at; at = this.parent(at)) if (at.i === root.i) return true;
    return false;
  }

  /** The dialog or floating panel in which an element lies, or which it is: the outermost, as all inside floats with it. */
  panelOf(el: El): El | undefined {
    return [el, ...this.ancestors(el)].findLast((up) => up.dialog || up.floating);
  }

  /** The `<form>` in which an element stands. */
  formOf(el: El): El | undefined {
    return this.ancestors(el).find((up) => up.tag === 'form');
  }

  /** The element itself and everything below it, in document order. */
  subtree(el: El): El[] {
    const all: El[] = [el];
    for (const child of this.children(el)) all.push(...this.subtree(child));
    return all;
  }

  /** All text below an element that a person can see, in document order, separated by single spaces. */
  textOf(el: El): string {
    const known = this.texts.get(el.i);
    if (known !== undefined) return known;
    const parts = isSeen(el) ? [el.own] : [];
    for (const child of this.children(el)) parts.push(this.textOf(child));
    const text = parts.filter(Boolean).join(' ');
    this.texts.set(el.i, text);
    return text;
  }

  /** All visible text of the page. */
  get text(): string {
    const body = this.els[0];
    return body ? this.textOf(body) : '';
  }

  /**
   * The innermost elements that show `text` outside of fields. A text split over several children ("# " and the name)
   * is found at the child that holds it; one that no single element holds is found at the smallest common parent.
   */
  hits(text: string): El[] {
    const direct = this.els.filter((el) => isSeen(el) && !el.field && el.own.includes(text));
    if (direct.length) return direct;
    return this.els.filter(
      (el) =>
        !el.field &&
        this.textOf(el).includes(text) &&
        !this.children(el).some((child) => this.textOf(child).includes(text)),
    );
  }
}

/** Whether a person would notice the element; opacity 0 hides what is laid out all the same. */
export function isSeen(el: El): boolean {
  return (el.opacity ?? 1) > 0.15 && el.box[2] > 0 && el.box[3] > 0;
}

export const centre = (el: El): [number, number] => [el.box[0] + el.box[2] / 2, el.box[1] + el.box[3] / 2];

/** How far the middles of two elements are from each other, in CSS pixels. */
export const apart = (a: El, b: El): number => Math.hypot(centre(a)[0] - centre(b)[0], centre(a)[1] - centre(b)[1]);
export const right = (el: El): number => el.box[0] + el.box[2];
export const bottom = (el: El): number => el.box[1] + el.box[3];
/** Whether two elements stand side by side. */
export const areInLine = (a: El, b: El): boolean => a.box[1] < bottom(b) && bottom(a) > b.box[1];
export const area = (el: El): number => el.box[2] * el.box[3];
