import type { Server } from "../api/server.ts";
import { h } from "../dom/h.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";

/** Who is signed in, with which role, and the way out; nothing on a server that asks nobody to sign in. */
export function who(page: Page, server: Server): HTMLElement | null {
  const { session } = page.state.study;
  if (!session.signIn || session.user === null) return null;
  const leave = async (): Promise<void> => {
    await server.send("POST", "/api/sign-out");
    location.reload();
  };
  const box = h("div", { class: "who" });
  page.watch(state => [state.language], () => box.replaceChildren(
    h("span", { class: "name" }, session.user),
    h("span", { class: "quiet" }, t(`web.role.${session.role}`)),
    h("button", { type: "button", class: "plain", on: { click: () => void leave() } }, t("web.sign-out"))));
  return box;
}

/** Two things in the place of one. */
export function beside(first: HTMLElement, second: HTMLElement | null): HTMLElement {
  return second === null ? first : h("div", { class: "pair" }, first, second);
}
