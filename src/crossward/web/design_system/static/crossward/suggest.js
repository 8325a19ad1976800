// Suggestions under the boxes of a search form, after the ARIA pattern of an editable combobox
// with a list. Without this file, or where it fails, the boxes are plain boxes.

const WAIT = 140; // milliseconds of rest before asking
const STAY = 220; // and before an abandoned list shuts, so that a press on a button is not lost
const SHORTEST = 2;
const BOXES = { q: "what", near: "where" };

class Combobox {
  constructor(input, address) {
    this.input = input;
    this.address = address;
    this.known = new Map();
    this.active = -1;
    this.dress();
    this.listen();
  }

  dress() {
    const name = document.querySelector(`label[for="${this.input.id}"]`)?.textContent.trim() ?? "";
    this.list = document.createElement("ul");
    this.list.id = `${this.input.id}-suggestions`;
    this.list.className = "cw-suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", `${name}: suggestions`);
    this.list.hidden = true;
    this.status = document.createElement("div");
    this.status.className = "nhsuk-u-visually-hidden";
    this.status.setAttribute("role", "status");
    const holder = document.createElement("div");
    holder.className = "cw-combobox";
    this.input.replaceWith(holder);
    holder.append(this.input, this.list, this.status);
    this.input.type = "text";
    this.input.autocomplete = "off";
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
  }

  listen() {
    this.input.addEventListener("input", () => this.askSoon());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => {
      clearTimeout(this.timer);
      this.closing = setTimeout(() => this.close(), STAY);
    });
    this.input.addEventListener("focus", () => clearTimeout(this.closing));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(option);
    });
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const typed = this.input.value.trim();
    if (typed.length < SHORTEST) return this.close();
    const suggestions = await this.fetch(typed);
    const isStillAsked = this.input.value.trim() === typed && document.activeElement === this.input;
    if (isStillAsked) this.show(suggestions.filter(({ words }) => words !== typed));
  }

  async fetch(typed) {
    const key = typed.toLowerCase();
    if (this.known.has(key)) return this.known.get(key);
    this.asking?.abort();
    this.asking = new AbortController();
    const query = new URLSearchParams({ q: key, box: BOXES[this.input.name] });
    try {
      const answer = await fetch(`${this.address}?${query}`, { signal: this.asking.signal });
      if (!answer.ok) return [];
      const { suggestions } = await answer.json();
      this.known.set(key, suggestions);
      return suggestions;
    } catch {
      return []; // overtaken by the next letter, or offline
    }
  }

  show(suggestions) {
    if (!suggestions.length) {
      this.close();
      this.status.textContent = "No suggestions.";
      return;
    }
    this.list.replaceChildren(...suggestions.map((each, place) => this.option(each, place)));
    this.list.hidden = false;
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-expanded", "true");
    const count = suggestions.length;
    this.status.textContent = `${count} suggestion${count === 1 ? "" : "s"}. Use the up and down arrows to choose.`;
  }

  option({ words, kind }, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.className = "cw-suggestion";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.words = words;
    const hint = document.createElement("span");
    hint.className = "cw-suggestion__kind";
    hint.textContent = kind;
    option.append(words, " ", hint);
    return option;
  }

  press(event) {
    const isOpen = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (isOpen) this.move(step);
      else this.ask();
    } else if (isOpen && event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (isOpen && event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.list.children[this.active]);
    } else if (event.key === "Tab" || event.key === "Enter") {
      this.close();
    }
  }

  move(step) {
    const options = [...this.list.children];
    // One place lies before the first option: the box itself.
    const places = options.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    options.forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === this.active));
    });
    const chosen = options[this.active];
    if (!chosen) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  choose(option) {
    this.input.value = option.dataset.words;
    this.close();
    this.input.focus();
    this.status.textContent = `${option.dataset.words} chosen.`;
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.list.replaceChildren();
    this.active = -1;
    this.status.textContent = "";
    this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-expanded", "false");
  }
}

for (const form of document.querySelectorAll("form[data-suggest]")) {
  for (const name of Object.keys(BOXES)) {
    const input = form.elements[name];
    if (input) new Combobox(input, form.dataset.suggest);
  }
}
