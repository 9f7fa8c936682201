"use strict";
/* Plays the schedules of the page: all that it shows stands in the page already. */
for (const picture of document.querySelectorAll(".picture")) {
  const all = [...picture.querySelectorAll(".step")];
  if (all.length === 0) continue;
  const lines = new Map([...picture.querySelectorAll(".code li")].map(line => [line.dataset.at, line]));
  const names = [...picture.querySelectorAll(".heads li")];
  let current = null;
  let timer = 0;

  const player = document.createElement("div");
  player.className = "player";
  player.setAttribute("role", "group");
  player.setAttribute("aria-label", "Play the schedule");
  const told = document.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  told.textContent = "Arrow keys step, Home and End jump, space plays.";
  const play = button("Play", "Play", () => timer ? pause() : start());
  player.append(
    button("|◀", "First step", () => go(0)),
    button("◀", "Step back", () => move(-1)),
    play,
    button("▶", "Step forward", () => move(1)),
    button("▶|", "Last step", () => go(shown().length - 1)),
    told);
  picture.querySelector(".beside").before(player);
  picture.tabIndex = 0;

  function button(sign, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", name);
    made.title = name;
    made.addEventListener("click", act);
    return made;
  }

  /* What stands in a closed fold is stepped over. */
  function shown() {
    return all.filter(step => !step.closest(".fold details:not([open])"));
  }

  function move(by) {
    const steps = shown();
    const at = steps.indexOf(current);
    go(at < 0 ? (by > 0 ? 0 : steps.length - 1) : at + by);
  }

  function go(index) {
    const steps = shown();
    if (index < 0 || index >= steps.length) {
      pause();
      return;
    }
    select(steps[index]);
    history.replaceState(null, "", "#" + current.id);
  }

  function select(step) {
    if (current) {
      current.classList.remove("now");
      current.removeAttribute("aria-current");
    }
    current = step;
    current.classList.add("now");
    current.setAttribute("aria-current", "step");
    current.scrollIntoView({ block: "nearest" });
    light();
    const what = current.querySelector(".what").textContent;
    const at = current.querySelector(".at");
    told.textContent = "Step " + current.querySelector(".no").textContent + ": "
      + current.querySelector(".who").textContent + " " + what + (at ? ", " + at.textContent : "");
  }

  /* Lights the line at which each thread stands. */
  function light() {
    for (const line of lines.values()) {
      line.classList.remove("lit");
      line.querySelectorAll(".pin").forEach(pin => pin.remove());
    }
    const stands = new Map();
    for (const step of all) {
      const lane = Number(step.style.getPropertyValue("--c"));
      if (lane > 0 && step.dataset.at) stands.set(lane, step.dataset.at);
      if (step === current) break;
    }
    for (const [lane, at] of stands) {
      const line = lines.get(at);
      if (!line) continue;
      line.classList.add("lit");
      const pin = document.createElement("b");
      pin.className = "pin " + names[lane - 1].className;
      pin.title = names[lane - 1].lastChild.textContent.trim();
      pin.textContent = lane;
      line.querySelector(".pins").append(pin);
    }
    const own = lines.get(current.dataset.at);
    const box = own && own.parentElement;
    if (box && (own.offsetTop < box.scrollTop || own.offsetTop + own.offsetHeight > box.scrollTop + box.clientHeight)) {
      box.scrollTop = own.offsetTop - box.clientHeight / 2;
    }
  }

  function start() {
    if (shown().at(-1) === current) go(0); else move(1);
    play.textContent = "Pause";
    play.setAttribute("aria-label", "Pause");
    timer = setInterval(() => move(1), 1200);
  }

  function pause() {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
    play.setAttribute("aria-label", "Play");
  }

  const keys = {
    ArrowDown: () => move(1), ArrowRight: () => move(1), ArrowUp: () => move(-1), ArrowLeft: () => move(-1),
    Home: () => go(0), End: () => go(shown().length - 1), " ": () => timer ? pause() : start()
  };
  picture.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest(".code ol")) return;
    if (event.key === " " && event.target.closest("button, a, summary")) return;
    const act = keys[event.key];
    if (act) {
      act();
      event.preventDefault();
    }
  });
  picture.addEventListener("click", event => {
    const link = event.target.closest("a.no");
    if (link) {
      event.preventDefault();
      select(link.closest(".step"));
      history.replaceState(null, "", "#" + current.id);
    }
  });

  function follow() {
    const step = all.find(each => "#" + each.id === location.hash);
    if (!step) return;
    for (let fold = step.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    select(step);
    current.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", follow);
  follow();
}
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => { details.open = true; }));
