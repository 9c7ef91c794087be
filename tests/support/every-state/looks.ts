import type { Page } from "@playwright/test";

// What is asked of a page in the browser. Each answers with what it found wrong, a line each.

/** Unfolds what is folded on the page, but for menus, of which one is open at a time. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details:not(.menu)"))
      details.open = true;
  });
}

/** What makes the page scroll sideways, or is cut where nothing shows it whole. */
export function lostInWidth(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wider > 0) {
      const scrolls = (element: Element): boolean => {
        for (let up = element.parentElement; up; up = up.parentElement)
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true;
        return false;
      };
      const culprits = [...document.querySelectorAll("body *")].filter(
        (element) =>
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
          !scrolls(element),
      );
      found.push(
        `${wider} px wider than the screen: ${culprits.slice(-1).map(({ outerHTML }) => outerHTML.slice(0, 120))}`,
      );
    }
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const style = getComputedStyle(element);
      if (!/hidden|clip/.test(style.overflowX + style.overflowY) || element.clientWidth < 4) continue;
      const [wide, high] = [
        element.scrollWidth - element.clientWidth,
        element.scrollHeight - element.clientHeight,
      ];
      const cutsWide = wide > 1 && /hidden|clip/.test(style.overflowX);
      const cutsHigh = high > 1 && /hidden|clip/.test(style.overflowY);
      if ((cutsWide || cutsHigh) && element.innerText.trim() && element.checkVisibility())
        found.push(`cut by ${wide}×${high} px: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}

/** Whatever takes the focus, focused one after the other: what doesn't show it, and what then lies wholly under something else. */
export function lostInFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("dialog:modal") ?? document;
    const focusable = [
      ...root.querySelectorAll<HTMLElement>(
        "a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex='0']",
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0);
    const found: string[] = [];
    const told = (element: HTMLElement) => element.outerHTML.replace(/\s+/g, " ").slice(0, 140);
    const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = (color: string) => {
      const [r = 0, g = 0, b = 0] = rgb(color).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): string => {
      for (let up = element; up; up = up.parentElement) {
        const { backgroundColor } = getComputedStyle(up);
        if ((rgb(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const look = (element: HTMLElement) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      return {
        outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1.5,
        outlineColor,
        other: `${boxShadow}${borderColor}${backgroundColor}`,
      };
    };
    // Moving the focus from field to field sends no form and moves nobody on; animations would only be waited for.
    for (const element of focusable) {
      element.blur();
      const before = look(element);
      element.focus({ focusVisible: true } as FocusOptions);
      if (document.activeElement !== element) {
        found.push(`takes no focus: ${told(element)}`);
        continue;
      }
      const shown = element.matches("input[type=radio], input[type=checkbox]")
        ? (element.closest<HTMLElement>("label") ?? element)
        : element;
      const [own, around] = [look(element), look(shown)];
      const outline = own.outlined ? own : around;
      if (!outline.outlined && own.other === before.other) found.push(`shows no focus: ${told(element)}`);
      if (outline.outlined) {
        const [a, b] = [light(outline.outlineColor), light(ground(shown.parentElement))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 3) found.push(`shows its focus at ${contrast.toFixed(1)}:1: ${told(element)}`);
      }
      const box = element.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
      );
      const seen =
        [...element.getClientRects()].some((rect) => {
          const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
          return (
            top !== null &&
            (element.contains(top) ||
              top.contains(element) ||
              (top instanceof HTMLLabelElement && top.control === element))
          );
        }) ||
        points.some(([x, y]) => {
          const top = document.elementFromPoint(x, y);
          return top !== null && (element.contains(top) || top.contains(element));
        });
      if (!seen) found.push(`hidden when focused: ${told(element)}`);
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // What the focus scrolled lies half under what stays in place: it is looked at as it was opened.
    for (const element of document.querySelectorAll("*")) if (element.scrollTop > 0) element.scrollTop = 0;
    return found;
  });
}

/** Text spaced as WCAG 1.4.12 lets a reader space it. */
export async function spaceText(page: Page, on: boolean): Promise<void> {
  await page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = spaced ? [sheet] : [];
  }, on);
}

/** Text alone at twice its size, as some browsers enlarge it. It is not taken back. */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement>("body, body *")].map(
      (element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
    );
    // A form with a field of that name gives the field; what is in it is enlarged all the same.
    for (const [element, size] of sizes)
      if (element.style instanceof CSSStyleDeclaration)
        element.style.setProperty("font-size", `${size * 2}px`, "important");
  });
}

/**
 * What a person wrote from right to left and the page set into its own words without an edge: there the signs and numbers
 * beside it jump. `values` are all the words of that kind that there are.
 */
export function unboundText(page: Page, values: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const longestFirst = [...all].sort((a, b) => b.length - a.length);
    const rightToLeft = /[\u0590-\u08ff]/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    const edgeOf = (element: Element): Element => {
      let edge = element;
      while (edge.parentElement && !/isolate|plaintext/.test(getComputedStyle(edge).unicodeBidi))
        edge = edge.parentElement;
      return edge;
    };
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      // What stands between marks of isolation is bound by them.
      const bare = (node.textContent ?? "").replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "");
      if (!parent || !rightToLeft.test(bare) || parent.closest("script, style, option, textarea, title, pre"))
        continue;
      const edge = edgeOf(parent);
      // What stands within edges of its own, such as a number beside a quote, is as apart from it as what is outside.
      const within = document.createTreeWalker(edge, NodeFilter.SHOW_TEXT);
      let rest = "";
      while (within.nextNode())
        if (within.currentNode.parentElement && edgeOf(within.currentNode.parentElement) === edge)
          rest += within.currentNode.textContent ?? "";
      rest = rest.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "");
      for (const value of longestFirst) rest = rest.replaceAll(value, "");
      if (/[A-Za-z]{2,}/.test(rest)) found.add(edge.outerHTML.replace(/\s+/g, " ").slice(0, 200));
    }
    return [...found];
  }, values);
}
