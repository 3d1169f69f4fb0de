// The forms of a page, and three ways to fill one in: not at all, wrongly, and as it is meant.

/** Each form that changes something, with its address and the names of its fields. */
export function formsOf(markup, base) {
  return [...markup.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes, inside], index) => {
    const action = attributes.match(/\saction="([^"]*)"/)?.[1] ?? "";
    const names = [...inside.matchAll(/\sname="([^"]*)"/g)].map(([, name]) => name);
    const buttons = [...inside.matchAll(/<button\b[^>]*\svalue="([^"]*)"/g)].map(([, value]) => value);
    return {
      index,
      posts: /\smethod="post"/i.test(attributes),
      action: new URL(action, base).href,
      fields: [...new Set([...names, ...buttons])].sort().join(" "),
    };
  });
}

/**
 * Fills in and sends the form with this index, past what the browser itself would refuse. `how` is
 * "empty", "wrong" or "right". Returns the texts that were typed, by name.
 */
export function fillAndSend(page, index, how) {
  return page.evaluate(
    ([index, how]) => {
      const form = document.querySelectorAll("form")[index];
      const wrong = `Қате <b>"&' ${"ұзын ".repeat(400)}`.trim();
      const right = {
        email: "aidana@example.kz",
        number: "1",
        date: "2027-06-01",
        tel: "+77010000000",
        url: "https://example.kz/",
        time: "10:00",
        "datetime-local": "2027-06-01T10:00",
      };
      const typed = {};
      for (const field of form.querySelectorAll("input:not([type=hidden]):not([type=file]), textarea, select")) {
        if (field.type === "checkbox" || field.type === "radio") {
          if (how === "empty") field.checked = false;
          if (how === "wrong") [field.value, field.checked] = ["nobody", true];
          if (how === "right" && field.required) field.checked = true;
        } else if (field.localName === "select") {
          if (how === "wrong") {
            field.add(new Option("nobody", "nobody"));
            field.value = "nobody";
          } else if (how === "right" && field.value === "") field.selectedIndex = field.options.length - 1;
        } else if (how === "empty") field.value = "";
        else if (how === "wrong") {
          if (field.localName === "input") field.type = field.type === "password" ? "password" : "text";
          field.removeAttribute("maxlength");
          field.value = wrong;
          if (field.type !== "password" && field.localName === "input") typed[field.name] = wrong;
        } else if (field.value === "") field.value = right[field.type] ?? "Айдана Серікқызы";
      }
      form.noValidate = true;
      setTimeout(() =>
        form.requestSubmit(form.querySelector("button[type=submit], button:not([type]), input[type=submit]")),
      );
      return typed;
    },
    [index, how],
  );
}

/** What the fields of the page hold now, by name. */
export function held(page) {
  // A field for a date or a time shows nothing else; what else was typed is still in its attribute.
  const value = `(field) => (["date", "time"].includes(field.type) ? (field.getAttribute("value") ?? "") : field.value)`;
  return page.evaluate(
    `Object.fromEntries([...document.querySelectorAll("input, textarea")].map((field) => [field.name, (${value})(field)]))`,
  );
}
