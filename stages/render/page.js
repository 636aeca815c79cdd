/*
 * A comfort, not a need: without it the page shows, filters, jumps and
 * prints the same.  It remembers the view, finds words, lights what a
 * citation points at and gives single keys (which can be switched off).
 */
(function () {
"use strict";
var d = document, cur = null, find = $("#find"), help = $("#help"),
    keys = $("#keys-on");

function $(q) { return d.querySelector(q); }
function all(q) { return Array.prototype.slice.call(d.querySelectorAll(q)); }
function shown(e) { return e.getClientRects().length > 0; }
function say(t) { var s = $("#said"); if (s) s.textContent = t; }
function memory(k, v) {
	try {
		if (v === undefined)
			return localStorage.getItem("depeche." + k);
		localStorage.setItem("depeche." + k, v);
	} catch (e) { }
	return null;
}
d.documentElement.className = "js";

/* the view: both, en, fr, rev; remembered */
function view(v, keep) {
	var i = d.getElementById("v-" + v);
	if (!i)
		return;
	i.checked = true;
	if (keep)
		memory("view", v);
}
function count(lead) {
	var r = all(".row"), n = r.filter(shown).length;
	say(n === r.length ? "" : lead + n + " of " + r.length + " sentences");
}
view(memory("view") || "both");
d.addEventListener("change", function (e) {
	var t = e.target;
	if (t.name === "view")
		memory("view", t.value);
	if (t.name === "src")
		count(t.value === "all" ? "" :
		    t.parentNode.textContent.trim() + ": ");
	if (t.id === "keys-on")
		memory("keys", t.checked ? "on" : "off");
});

/* find, blind to case and accents */
function fold(s) {
	return s.toLowerCase().normalize("NFD")
	    .replace(/[\u0300-\u036f]/g, "").replace(/[\u00a0\u202f]/g, " ")
	    .replace(/[\u2018\u2019]/g, "'");
}
function texts(r, f) {
	var w = d.createTreeWalker(r, 4), n;
	while ((n = w.nextNode()))
		if (!n.parentNode.closest(".m,.app"))
			f(n);
}
function search() {
	var q = fold(find.value.trim()), marks = [];
	all(".row").forEach(function (r) {
		var t = "", hit;
		texts(r, function (n) { t += n.data; });
		hit = !q || fold(t).indexOf(q) >= 0;
		r.classList.toggle("off", !hit);
		if (!hit || !q)
			return;
		texts(r, function (n) {
			var s = fold(n.data), i = -1, g;
			if (s.length !== n.data.length)
				return;
			while ((i = s.indexOf(q, i + 1)) >= 0) {
				g = d.createRange();
				g.setStart(n, i);
				g.setEnd(n, i + q.length);
				marks.push(g);
			}
		});
	});
	if (window.Highlight && CSS.highlights)
		CSS.highlights.set("find", new Highlight(...marks));
	count("");
}
/* a style that validators do not know yet */
if (window.Highlight && CSS.highlights) {
	var sheet = new CSSStyleSheet();
	sheet.replaceSync("::highlight(find){background:var(--mark);" +
	    "color:#14171c}");
	d.adoptedStyleSheets = [sheet];
}
if (find)
	find.addEventListener("input", search);
function reset() {
	var a = $("#s-all");
	if (a)
		a.checked = true;
	if (find && find.value) {
		find.value = "";
		search();
	}
	say("");
}

/* a citation lights its sentence; a hidden sentence comes out */
function light(e) {
	var a = e.target.closest && e.target.closest("a.c,a.back"),
	    on = e.type === "mouseover" || e.type === "focusin", id, t;
	if (!a)
		return;
	id = a.hash.slice(1);
	t = d.getElementById(id);
	if (t)
		t.classList.toggle("lit", on);
	all('.strip [data-r="' + id + '"]').forEach(function (x) {
		x.classList.toggle("lit", on);
	});
}
["mouseover", "mouseout", "focusin", "focusout"].forEach(function (n) {
	d.addEventListener(n, light);
});
function arrive() {
	var t = location.hash.length > 1 &&
	    d.getElementById(decodeURIComponent(location.hash.slice(1))),
	    f = $("input[name=src]:checked");
	if (!t)
		return;
	if (t.classList.contains("off") || !shown(t) || f &&
	    f.value !== "all" && t.matches(".row") &&
	    t.dataset.s.split(" ").indexOf(f.value) < 0)
		reset();
	t.scrollIntoView({ block: t.matches(".row") ? "center" : "start" });
	cur = t.matches(".row") ? t : cur;
}
addEventListener("hashchange", arrive);
if (location.hash)
	addEventListener("load", arrive);
d.addEventListener("focusin", function (e) {
	var r = e.target.closest(".row");
	if (r)
		cur = r;
});

/* keys; they can be switched off (WCAG 2.1.4) */
if (keys)
	keys.checked = memory("keys") !== "off";
function step(by) {
	var r = all(".row").filter(shown), i = r.indexOf(cur), t;
	i = i < 0 ? (by > 0 ? 0 : r.length - 1) : i + by;
	t = r[Math.max(0, Math.min(r.length - 1, i))];
	if (!t)
		return;
	cur = t;
	t.querySelector(".n").focus({ preventScroll: true });
	t.scrollIntoView({ block: "center" });
}
function ask() {
	if (help && help.open)
		help.close();
	else if (help)
		help.showModal();
}
function typing(t) {
	return /^(TEXTAREA|SELECT)$/.test(t.tagName) ||
	    t.tagName === "INPUT" && !/^(radio|checkbox)$/.test(t.type);
}
d.addEventListener("keydown", function (e) {
	var t = e.target, k = e.key;
	if (k === "Escape" && t === find) {
		reset();
		find.blur();
		return;
	}
	if (e.ctrlKey || e.metaKey || e.altKey || keys && !keys.checked ||
	    typing(t))
		return;
	if (k === "?")
		ask();
	else if (help && help.open)
		return;
	else if (k === "j" || k === "k")
		step(k === "j" ? 1 : -1);
	else if (k === "b" || k === "e" || k === "f")
		view({ b: "both", e: "en", f: "fr" }[k], 1);
	else if (k === "/" && find) {
		find.focus();
		find.select();
	} else
		return;
	e.preventDefault();
});
d.addEventListener("click", function (e) {
	var p = e.target.closest("[data-pick]"),
	    i = p && d.getElementById("s-" + p.dataset.pick);
	if (i) {
		i.checked = true;
		count(i.parentNode.textContent.trim() + ": ");
	}
	if (e.target.id === "ask" || e.target.id === "help-x")
		ask();
});
})();
