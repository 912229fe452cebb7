/**
 * One element of the page as a person could meet it. Optional fields are left out when they say nothing, which keeps a
 * snapshot of a thousand elements small.
 */
export type El = {
  /** Index in the snapshot, also the key to the live element until the next snapshot of that page. */
  i: number;
  /** Index of the parent, -1 for the body. */
  p: number;
  tag: string;
  /** Text directly in this element, white space folded. */
  own: string;
  /** Left, top, width, height in CSS pixels relative to the viewport. */
  box: [number, number, number, number];
  /** Effective opacity, 1 when left out. */
  opacity?: number;
  role?: string;
  cls?: string;
  title?: string;
  /** aria-label, or the text that aria-labelledby points to. */
  aria?: string;
  placeholder?: string;
  /** Text of the label element that belongs to this field. */
  label?: string;
  value?: string;
  /** `type` of an input. */
  type?: string;
  maxLength?: number;
  /** Lowest value and step of a date, time or number field, as they are written. */
  min?: string;
  step?: string;
  /** Texts of the options of a select. */
  options?: string[];
  /** Words found in icon markup: class names, data attributes, referenced symbols, a recognised shape. */
  icon?: string;
  /** How a drawing begins: its paths, then its other shapes. It tells nameless icons apart. */
  drawing?: string;
  /** A text field of any kind that accepts input. */
  field?: true;
  /** A control by tag or role, as opposed to an element that merely has a handler. */
  native?: true;
  /** Something happens on click: native control, framework handler, or the outermost pointer cursor. */
  click?: true;
  /** The only button that submits the form in which it stands. */
  submits?: true;
  disabled?: true;
  /** Something else lies over its middle. */
  covered?: true;
  /** Fixed to the viewport and covering most of it, or a dialog by tag or role. */
  dialog?: true;
  /** Lies above the page without covering it: menus, popovers, toasts. */
  floating?: true;
  /** Its content scrolls vertically. */
  scroller?: true;
  /** Its content would scroll vertically if there were more of it. */
  mayScroll?: true;
  /** Shown as the selected one: aria-selected, aria-current, aria-pressed, checked. */
  selected?: true;
  /** An animation without end runs on it. */
  moves?: true;
  /** Text colour and background, for status dots and selected rows. */
  color?: string;
  background?: string;
};

export type RawSnapshot = { url: string; title: string; width: number; height: number; els: El[] };

/**
 * Reads the page in one pass without changing it. Runs in the page, so it must not use anything from outside itself.
 * The elements stay reachable under a symbol so that the grader can act on what it saw.
 */
export function capture(): RawSnapshot {
  const live: Element[] = [];
  const els: El[] = [];
  const vw = innerWidth;
  const vh = innerHeight;
  const fold = (s: string | null | undefined) => (s ?? '').replace(/\s+/g, ' ').trim();
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'META', 'LINK', 'VITE-ERROR-OVERLAY']);
  const nativeTags = new Set(['BUTTON', 'A', 'INPUT', 'TEXTAREA', 'SELECT', 'SUMMARY', 'OPTION', 'LABEL']);
  const clickRoles =
    /^(button|link|menuitem|menuitemradio|menuitemcheckbox|option|tab|checkbox|radio|switch|treeitem|listitem)$/;
  const noText = new Set([
    'checkbox',
    'radio',
    'button',
    'submit',
    'reset',
    'file',
    'image',
    'range',
    'color',
    'hidden',
  ]);

  const handlers = (el: Element): boolean => {
    const any = el as unknown as Record<string, unknown>;
    if (typeof any.onclick === 'function' || any._vei || any.__click || any.$$click) return true;
    for (const key in any) {
      if (!key.startsWith('__reactProps$')) continue;
      const props = any[key] as Record<string, unknown> | null;
      if (props && (props.onClick || props.onMouseDown || props.onPointerDown || props.onMouseUp)) return true;
    }
    return false;
  };

  /** Recognises the commonest nameless drawings by their geometry: a plus is one vertical and one horizontal line. */
  const shape = (svg: Element): string => {
    const lines = [...svg.querySelectorAll('line')].map((l) =>
      ['x1', 'y1', 'x2', 'y2'].map((k) => Number(l.getAttribute(k))),
    );
    const d = [...svg.querySelectorAll('path')].map((p) => p.getAttribute('d') ?? '').join(' ');
    const upright = lines.filter(([x1, , x2]) => x1 === x2).length;
    const level = lines.filter(([, y1, , y2]) => y1 === y2).length;
    if (lines.length === 2 && upright === 1 && level === 1) return 'plus';
    const dots = [...svg.querySelectorAll('circle')].map((c) => ['cx', 'cy'].map((k) => c.getAttribute(k)));
    const inLine = [0, 1].some((k) => new Set(dots.map((dot) => dot[k])).size === 1);
    if (dots.length === 3 && inLine && !lines.length) return 'more dots';
    if (!lines.length && /^[\s\dMmhHvVzZ.,-]+$/.test(d) && /[vV]/.test(d) && /[hH]/.test(d)) {
      if ((d.match(/[mM]/g) ?? []).length === 2 && (d.match(/[hHvV]/g) ?? []).length === 2) return 'plus';
      if ((d.match(/[mM]/g) ?? []).length === 1 && (d.match(/[hHvV]/g) ?? []).length >= 10) return 'plus';
    }
    return '';
  };

  const strokes = (svg: Element): string => {
    const paths = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
    const shapes = [...svg.querySelectorAll('line, circle, ellipse, rect, polyline, polygon')].map((each) => {
      const sizes = ['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'width', 'height', 'points'];
      return [each.tagName, ...sizes.map((name) => each.getAttribute(name) ?? '')].join(' ');
    });
    return [paths, shapes]
      .map((part) => fold(part.join(' ')).slice(0, 80))
      .join(' ')
      .trim();
  };

  const iconWords = (el: Element): string => {
    const parts: string[] = [];
    const read = (e: Element) => {
      parts.push(typeof e.className === 'string' ? e.className : (e.getAttribute('class') ?? ''));
      for (const a of ['data-icon', 'data-lucide', 'data-testid', 'alt', 'aria-label', 'name'])
        parts.push(e.getAttribute(a) ?? '');
      const ref = e.querySelector('use')?.getAttribute('href');
      if (ref) parts.push(ref);
      const named = e.querySelector('title')?.textContent;
      if (named) parts.push(named);
    };
    read(el);
    if (el.tagName.toLowerCase() === 'svg') parts.push(shape(el));
    if (el.tagName === 'IMG') parts.push((el as HTMLImageElement).src.split('/').pop()?.slice(0, 60) ?? '');
    return fold(parts.join(' '));
  };

  const submitsAlone = (el: Element): boolean => {
    const isSubmit = (each: Element) => (each as HTMLButtonElement).type === 'submit';
    const { form } = el as HTMLButtonElement;
    return Boolean(form && isSubmit(el) && [...form.elements].filter(isSubmit).length === 1);
  };

  const labelOf = (el: Element): string => {
    const labels = (el as HTMLInputElement).labels;
    if (labels?.length) return fold([...labels].map((l) => l.textContent).join(' '));
    return '';
  };
  const ariaOf = (el: Element): string => {
    const by = el.getAttribute('aria-labelledby');
    if (by)
      return fold(
        by
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    return fold(el.getAttribute('aria-label'));
  };

  /** The options of a select that is a menu: it shows no choice, but "Actions…", "More" or dots, and goes back to that. */
  const actionsOf = (select: HTMLSelectElement): HTMLOptionElement[] => {
    const shown = select.options[select.selectedIndex];
    const isMenu = shown && !shown.value && /^\W*$|\b(actions?|more|menu|manage)\b/i.test(shown.text);
    return isMenu ? [...select.options].filter((each) => each !== shown && !each.hidden) : [];
  };

  /** An option lies where its select does; what it says is no text of the page. */
  const addOption = (option: HTMLOptionElement, select: number): void => {
    const { box, opacity, disabled } = els[select]!;
    const e: El = {
      i: els.length,
      p: select,
      tag: 'option',
      own: '',
      box,
      title: fold(option.text),
      native: true,
      click: true,
    };
    if (opacity) e.opacity = opacity;
    if (option.disabled || disabled) e.disabled = true;
    els.push(e);
    live.push(option);
  };

  const walk = (el: Element, p: number, opacity: number, parentPointer: boolean, floatingParent: boolean): void => {
    if (skipped.has(el.tagName.toUpperCase())) return;
    const cs = getComputedStyle(el);
    if (cs.display === 'none' || cs.contentVisibility === 'hidden') return;
    const r = el.getBoundingClientRect();
    // What is clipped to nothing (a closed accordion) is not there for a person.
    if (cs.overflow !== 'visible' && (r.width < 2 || r.height < 2) && cs.display !== 'contents') return;
    const shown = cs.visibility !== 'hidden' && cs.visibility !== 'collapse';
    const op = opacity * Number(cs.opacity || 1);
    const pointer = cs.cursor === 'pointer';
    const tag = el.tagName.toLowerCase();
    let index = p;
    const floats = cs.position === 'fixed' || (cs.position === 'absolute' && Number(cs.zIndex) > 0);
    if (shown) {
      index = els.length;
      live.push(el);
      const e: El = {
        i: index,
        p,
        tag,
        own: '',
        box: [Math.round(r.x), Math.round(r.y), Math.round(r.width), Math.round(r.height)],
      };
      els.push(e);
      for (const n of el.childNodes) if (n.nodeType === 3) e.own += ` ${n.nodeValue}`;
      e.own = fold(e.own);
      if (op < 0.99) e.opacity = Math.round(op * 100) / 100;
      const role = el.getAttribute('role');
      if (role) e.role = role;
      const cls = el.getAttribute('class');
      if (cls) e.cls = cls;
      const title = fold(el.getAttribute('title') ?? el.getAttribute('data-tooltip') ?? el.getAttribute('data-tip'));
      if (title) e.title = title;
      const aria = ariaOf(el);
      if (aria) e.aria = aria;
      if (tag === 'svg' || tag === 'img' || (tag === 'i' && !e.own)) {
        const icon = iconWords(el);
        if (icon) e.icon = icon;
        const drawing = strokes(el);
        if (drawing) e.drawing = drawing;
      }
      const input = el as HTMLInputElement;
      const editable = (el as HTMLElement).isContentEditable && !el.parentElement?.isContentEditable;
      if (tag === 'input' || tag === 'textarea' || tag === 'select' || editable) {
        const type = tag === 'input' ? input.type : tag;
        e.type = type;
        if (tag === 'input' ? !noText.has(type) : tag !== 'select') e.field = true;
        const placeholder = fold(
          input.placeholder ?? el.getAttribute('data-placeholder') ?? el.getAttribute('aria-placeholder'),
        );
        if (placeholder) e.placeholder = placeholder;
        const label = labelOf(el);
        if (label) e.label = label;
        e.value = editable ? fold(el.textContent) : input.value;
        if (editable || tag === 'textarea') e.own = '';
        if (input.maxLength > 0) e.maxLength = input.maxLength;
        if (tag === 'input' && input.min) e.min = input.min;
        if (tag === 'input' && input.step) e.step = input.step;
        if (tag === 'select') e.options = [...(el as unknown as HTMLSelectElement).options].map((o) => fold(o.text));
        if (input.readOnly) e.disabled = true;
        if (input.checked) e.selected = true;
      }
      if (nativeTags.has(el.tagName) || (role && clickRoles.test(role))) e.native = true;
      if ((e.native && tag !== 'label') || handlers(el) || (pointer && !parentPointer)) e.click = true;
      if (tag === 'button' && submitsAlone(el)) e.submits = true;
      if (input.disabled || el.getAttribute('aria-disabled') === 'true') e.disabled = true;
      const attr = (name: string) => el.getAttribute(name);
      if (
        attr('aria-selected') === 'true' ||
        attr('aria-pressed') === 'true' ||
        (attr('aria-current') ?? 'false') !== 'false'
      )
        e.selected = true;
      if (role === 'dialog' || role === 'alertdialog' || tag === 'dialog') e.dialog = true;
      else if (cs.position === 'fixed' && r.width >= vw * 0.9 && r.height >= vh * 0.9) e.dialog = true;
      else if (floats || floatingParent) e.floating = true;
      if (/auto|scroll/.test(cs.overflowY)) {
        e.mayScroll = true;
        if (el.scrollHeight > el.clientHeight + 4) e.scroller = true;
      }
      if (e.click || e.field) {
        const cx = r.x + r.width / 2;
        const cy = r.y + r.height / 2;
        if (cx >= 0 && cy >= 0 && cx < vw && cy < vh) {
          const top = document.elementFromPoint(cx, cy);
          if (top && top !== el && !el.contains(top)) e.covered = true;
        }
      }
      if (cs.animationName !== 'none' && cs.animationIterationCount.includes('infinite')) e.moves = true;
      e.color = cs.color;
      if (cs.backgroundColor !== 'rgba(0, 0, 0, 0)') e.background = cs.backgroundColor;
    }
    if (tag === 'select' && shown) for (const option of actionsOf(el as HTMLSelectElement)) addOption(option, index);
    if (tag === 'svg' || tag === 'select' || (el as HTMLElement).isContentEditable) return;
    // Details that are closed keep the boxes of what they hide.
    const isClosed = tag === 'details' && !(el as HTMLDetailsElement).open;
    for (const child of el.children)
      if (!isClosed || child.tagName === 'SUMMARY') walk(child, index, op, pointer, floats || floatingParent);
    if (el.shadowRoot)
      for (const child of el.shadowRoot.children) walk(child, index, op, pointer, floats || floatingParent);
  };
  if (document.body) walk(document.body, -1, 1, false, false);
  Object.defineProperty(window, Symbol.for('rungs.live'), { value: live, configurable: true });
  return { url: location.href, title: document.title, width: vw, height: vh, els };
}

/** The live element behind an index of the last snapshot. Runs in the page. */
export function liveElement(i: number): Element | undefined {
  const holder = window as unknown as Record<symbol, Element[] | undefined>;
  return holder[Symbol.for('rungs.live')]?.[i];
}

/**
 * Resolves when for `quietMs` nothing in the page has changed and nobody has acted on it, or after `limitMs`; at once
 * when it has been still for that long already. Runs in the page.
 */
export function domQuiet([quietMs, limitMs]: [number, number]): Promise<void> {
  const holder = window as unknown as Record<symbol, { stirredAt: number } | undefined>;
  const watch = (): { stirredAt: number } => {
    const state = { stirredAt: performance.now() };
    const stir = () => {
      state.stirredAt = performance.now();
    };
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(stir).observe(document, all);
    // What was done may have its effect still to come.
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click', 'keydown', 'input', 'change'])
      window.addEventListener(type, stir, { capture: true, passive: true });
    return state;
  };
  const key = Symbol.for('rungs.stir');
  holder[key] ??= watch();
  const state = holder[key];
  const limit = performance.now() + limitMs;
  return new Promise((done) => {
    const check = () => {
      const rest = Math.min(state.stirredAt + quietMs, limit) - performance.now();
      if (rest <= 0) done();
      else setTimeout(check, rest);
    };
    check();
  });
}
