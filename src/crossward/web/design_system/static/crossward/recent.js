// Recent searches stay in this browser. Nothing is sent anywhere, and nothing is kept where the
// browser refuses to keep it.

const KEY = "crossward.recent-searches";
const MOST = 6;

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSearch).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isSearch(each) {
  return typeof each?.words === "string" && /^\/jobs\?/.test(each?.href);
}

function keep(searches) {
  try {
    if (searches.length) localStorage.setItem(KEY, JSON.stringify(searches));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows and full stores: searching goes on as before.
  }
}

function remember(words) {
  const asked = new URLSearchParams(location.search);
  asked.delete("page");
  const href = `/jobs?${asked}`;
  const others = recall().filter((each) => each.words !== words);
  keep([{ words, href }, ...others].slice(0, MOST));
}

function show(section) {
  const searches = recall();
  section.querySelector("[data-recent-list]").replaceChildren(...searches.map(entry));
  section.hidden = searches.length === 0;
}

function entry({ words, href }) {
  const link = document.createElement("a");
  link.className = "cw-link";
  link.href = href;
  link.textContent = words;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

const asked = document.querySelector("form[data-remember]");
if (asked) remember(asked.dataset.remember);

const section = document.querySelector("[data-recent]");
if (section) {
  show(section);
  section.querySelector("[data-recent-clear]").addEventListener("click", () => {
    keep([]);
    show(section);
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
  });
}
