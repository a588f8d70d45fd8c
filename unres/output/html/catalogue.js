"use strict";
(() => {
  const STEP = 200; // documents that are drawn at a time
  const NAMES = {
    ara: "العربية", zho: "中文", eng: "English", fra: "Français", rus: "Русский", spa: "Español", deu: "Deutsch",
  };
  const get = (id) => document.getElementById(id);
  const SAID = JSON.parse(get("said").textContent);
  const counted = (...counts) => SAID.count.replaceAll("{}", () => counts.shift());
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const make = (name, text, facts = {}) => Object.assign(document.createElement(name), { textContent: text ?? "" }, facts);

  // Versions of one symbol are one document; a file without a symbol is one by itself.
  const groups = new Map();
  JSON.parse(get("data").textContent).forEach((card, place) => {
    const key = card.symbol ?? `file ${place}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(card);
  });
  const first = (cards, field) => cards.map((card) => card[field]).find(Boolean);
  const all = [...groups.values()].map((cards) => {
    const titled = (tag) => cards.find((card) => card.tag === tag && card.title);
    const named = titled(document.documentElement.lang) ?? titled("en") ?? cards.find((card) => card.title) ?? cards[0];
    return {
      cards, named,
      symbol: first(cards, "symbol") ?? "", body: first(cards, "body") ?? "", date: first(cards, "date") ?? "",
      languages: new Set(cards.map((card) => card.language)),
      doubts: cards.reduce((sum, card) => sum + (card.warnings?.length ?? 0), 0),
      words: plain(cards.flatMap((card) => [card.symbol, card.title, card.body, card.href, ...(card.warnings ?? [])]).filter(Boolean).join(" ")),
    };
  });

  const fill = (id, values, name = (value) => value) => {
    for (const value of [...new Set(values.filter(Boolean))].sort(id === "year" ? (a, b) => b.localeCompare(a) : undefined)) {
      get(id).append(make("option", name(value), { value }));
    }
  };
  fill("body", all.map((each) => each.body));
  fill("year", all.map((each) => each.date.slice(0, 4)));
  fill("language", all.flatMap((each) => [...each.languages]), (code) => NAMES[code] ?? code);

  const bySymbol = (a, b) => a.symbol.localeCompare(b.symbol, "en", { numeric: true });
  const ORDERS = {
    review: (a, b) => b.doubts - a.doubts || bySymbol(a, b),
    newest: (a, b) => b.date.localeCompare(a.date) || bySymbol(a, b),
    oldest: (a, b) => (a.date || "9").localeCompare(b.date || "9") || bySymbol(a, b),
    symbol: bySymbol,
  };

  const draw = (each) => {
    const item = make("li");
    const head = make("h2");
    if (each.symbol) head.append(make("bdi", each.symbol), " ");
    head.append(make("span", each.named.title ?? each.named.href, { lang: each.named.tag ?? "", dir: "auto" }));
    item.append(head);
    const facts = [each.body, each.date && `\u2066${each.date}\u2069`, SAID[each.named.kind] ?? each.named.kind].filter(Boolean).join(" · ");
    if (facts) item.append(make("p", facts, { className: "facts" }));
    const versions = make("ul", "", { className: "versions" });
    for (const card of each.cards) {
      const entry = make("li");
      entry.append(make("a", NAMES[card.language] ?? card.href, { href: card.href, lang: card.tag ?? "" }));
      versions.append(entry);
    }
    if (each.named.official) {
      const entry = make("li");
      entry.append(make("a", SAID.official, { href: each.named.official }));
      versions.append(entry);
    }
    item.append(versions);
    if (each.doubts) {
      const list = make("ul", "", { className: "warnings" });
      for (const card of each.cards) {
        for (const warning of card.warnings ?? []) list.append(make("li", `${NAMES[card.language] ?? card.href}: ${warning}`));
      }
      item.append(list);
    }
    return item;
  };

  let found = [];
  let drawn = 0;
  const more = () => {
    get("documents").append(...found.slice(drawn, drawn + STEP).map(draw));
    drawn = Math.min(drawn + STEP, found.length);
    get("more").hidden = drawn === found.length;
  };
  const search = () => {
    const words = plain(get("words").value).split(/\s+/).filter(Boolean);
    const [body, year, language] = ["body", "year", "language"].map((id) => get(id).value);
    found = all.filter((each) => words.every((word) => each.words.includes(word))
      && (!body || each.body === body) && (!year || each.date.startsWith(year))
      && (!language || each.languages.has(language)));
    found.sort(ORDERS[get("order").value]);
    const files = found.reduce((sum, each) => sum + each.cards.length, 0);
    const doubtful = found.filter((each) => each.doubts).length;
    get("count").textContent = counted(found.length, all.length, files, doubtful);
    get("documents").replaceChildren();
    drawn = 0;
    more();
  };
  get("filters").addEventListener("input", search);
  get("filters").addEventListener("submit", (event) => event.preventDefault());
  get("more").addEventListener("click", more);
  search();
})();
