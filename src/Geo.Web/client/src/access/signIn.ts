import type { Server } from "../api/server.ts";
import { fill, h } from "../dom/h.ts";
import { noticeOf } from "../state/acts.ts";
import { speak, spoken, t } from "../words/words.ts";

/** Asks for name and password until the server lets somebody in. */
export function signIn(root: HTMLElement, server: Server): Promise<void> {
  return new Promise(done => {
    const name = h("input", { id: "sign-in-name", type: "text", autocomplete: "username", autocapitalize: "none", spellcheck: "false", required: true, maxlength: "32" });
    const password = h("input", { id: "sign-in-password", type: "password", autocomplete: "current-password", required: true, maxlength: "256" });
    const trouble = h("p", { class: "trouble", role: "alert", hidden: true });
    const button = h("button", { class: "plain main" });
    const submit = async (): Promise<void> => {
      button.disabled = true;
      trouble.hidden = true;
      try {
        await server.send("POST", "/api/sign-in", { user: name.value.trim(), password: password.value });
        server.forget();
        done();
      } catch (error) {
        const { text, remedy } = noticeOf(error);
        fill(trouble, h("b", {}, text), ` ${remedy}`);
        trouble.hidden = false;
        password.value = "";
        password.focus();
      } finally {
        button.disabled = false;
      }
    };
    const form = h("form", { class: "sign-in", "aria-labelledby": "sign-in-title", on: { submit: event => { event.preventDefault(); void submit(); } } });
    const draw = (): void => {
      document.documentElement.lang = spoken() === "zh" ? "zh-CN" : "en";
      document.title = t("web.sign-in");
      button.textContent = t("web.sign-in");
      fill(form,
        h("h1", { id: "sign-in-title" }, t("web.sign-in-title")),
        h("label", { for: "sign-in-name" }, t("web.user-name")), name,
        h("label", { for: "sign-in-password" }, t("web.password")), password,
        trouble,
        h("div", { class: "line" }, button, h("button", {
          type: "button", class: "tool word", lang: spoken() === "zh" ? "en" : "zh-CN",
          on: { click: () => { speak(spoken() === "zh" ? "en" : "zh"); draw(); } },
        }, spoken() === "zh" ? "English" : "中文")));
    };
    draw();
    root.replaceChildren(h("main", { class: "door" }, form));
    root.dataset["door"] = "open";
    name.focus();
  });
}
