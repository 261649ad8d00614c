export type Child = Node | string | number | null | undefined | false;

export interface Props {
  readonly class?: string | null;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
  readonly [attribute: string]: unknown;
}

/** An element with attributes, listeners and children. Text is always text: nothing here or elsewhere on the page parses markup. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  dress(element, props);
  element.append(...kept(children));
  return element;
}

/** An element of a drawing. */
export function s<K extends keyof SVGElementTagNameMap>(tag: K, props: Props = {}, ...children: readonly Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(element, props);
  element.append(...kept(children));
  return element;
}

/** Puts new children in the place of the old ones. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...kept(children));
}

/** As {@link fill}; what had the focus in there, found again by its id, keeps it. */
export function refill(element: Element, ...children: readonly Child[]): void {
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : "";
  fill(element, ...children);
  if (focused) document.getElementById(focused)?.focus();
}

function dress(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") {
      for (const [event, act] of Object.entries(value as Record<string, EventListener>)) element.addEventListener(event, act);
    } else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

function kept(children: readonly Child[]): (Node | string)[] {
  return children.filter(child => child !== null && child !== undefined && child !== false).map(child => (typeof child === "number" ? String(child) : (child as Node | string)));
}
