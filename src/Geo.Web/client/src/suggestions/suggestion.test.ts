import { expect, test } from "vitest";
import { upTo } from "./suggestion.ts";

test.each([[0.8891, "89.0%"], [0.889, "88.9%"], [0.88901, "89.0%"], [1, "100.0%"], [1.2, "100.0%"], [0, "0.0%"], [0.5, "50.0%"]])("a bound of %d is at most %s", (share, text) => expect(upTo(share)).toBe(text));
