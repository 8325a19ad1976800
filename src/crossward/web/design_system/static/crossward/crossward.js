// Everything works without this file; with it, forms and menus are a little smoother.
import { initAll } from "../nhsuk/nhsuk-frontend.min.js";

// NHS.UK's components start only where the page says that the browser can run them.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
initAll();

// Leave fields that hold nothing out of the address, so that a search can be shared.
for (const form of document.querySelectorAll("form[data-tidy]")) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) {
      if (value === "") formData.delete(name);
    }
  });
}
