//go:build !js

package browsertest

import (
	"strings"
	"testing"
)

// mayTruncate are texts of one line that end in "…" where there is no room,
// since they stand in full somewhere else. A cookie's entry begins with its name, a
// server's is its host, which has a field.
const mayTruncate = "input, textarea, .lesson, #which-cookie, #which-server, .sheet .ask, .premise .question:not([open]) strong"

// sentences are buttons and chips that bear a whole sentence, in as many lines
// as it takes.
const sentences = ".option, .choices .plain, .entry, .ghost, .said"

// wantRoom fails for every text that is cut, squeezed or out of its box, and for
// a page that scrolls sideways.
func (p *page) wantRoom(where string) {
	p.t.Helper()
	for _, problem := range p.roomless() {
		p.t.Errorf("%s: %s", where, problem)
	}
}

// roomless lists everything on the page that has too little room.
func (p *page) roomless() []string {
	p.t.Helper()
	return eval[[]string](p, `(() => {
		const problems = [];
		const told = (e) => e.tagName.toLowerCase() + "." + (e.getAttribute("class") ?? e.dataset.role ?? e.id) + " " + JSON.stringify(e.textContent.slice(0, 60));
		const visible = (e) => e.checkVisibility({ visibilityProperty: true });
		const root = document.documentElement;
		if (root.scrollWidth > innerWidth + 1) {
			problems.push("the page scrolls sideways by " + (root.scrollWidth - innerWidth) + " for " + [...document.querySelectorAll("body *")]
				.filter((e) => visible(e) && e.getBoundingClientRect().right > innerWidth + 1).slice(-2).map(told).join(" and "));
		}
		const unseen = (e) => e.closest(".visually-hidden") || getComputedStyle(e).clipPath === "inset(50%)";
		// The lines of the longest piece of text in a button.
		const lines = (e) => {
			const range = document.createRange(), walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
			let most = 0;
			for (let text; (text = walker.nextNode()); ) {
				if (unseen(text.parentElement)) continue;
				range.selectNodeContents(text);
				most = Math.max(most, new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size);
			}
			return most;
		};
		for (const e of document.querySelectorAll("body *:not(svg *)")) {
			if (!visible(e) || unseen(e) || e.closest("`+mayTruncate+`")) continue;
			const style = getComputedStyle(e);
			if (["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0) {
				problems.push("cut by " + (e.scrollWidth - e.clientWidth) + ": " + told(e));
			}
			if (["hidden", "clip"].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1 && e.clientHeight > 0) {
				problems.push("cut below by " + (e.scrollHeight - e.clientHeight) + ": " + told(e));
			}
			if (e.matches("button, .chip, .badge, .tag, .ask, .said, .ghost, .verdict, [role=tab], kbd, .segments span") && !e.matches("`+sentences+`") && lines(e) > 2) {
				problems.push(lines(e) + " lines: " + told(e));
			}
		}
		// A list is as wide as the entry that it shows. All are measured at once, since
		// each change of the page between two measurements lays all of it out again.
		const lists = [...document.querySelectorAll("body select")].filter((e) => visible(e) && !unseen(e) && !e.closest("`+mayTruncate+`")).map((e) => {
			const whole = e.cloneNode(true);
			whole.value = e.value;
			whole.id = "";
			[...whole.options].forEach((o) => o.selected || o.remove());
			whole.style.cssText = "position: fixed; width: max-content; max-width: none; min-width: 0; flex: none";
			return [e, whole];
		});
		for (const [e, whole] of lists) e.after(whole);
		for (const [e, whole] of lists) {
			if (whole.offsetWidth > e.offsetWidth + 1) problems.push("cut by " + (whole.offsetWidth - e.offsetWidth) + ": " + told(e.selectedOptions[0]) + " of #" + e.id);
		}
		for (const [, whole] of lists) whole.remove();
		for (const svg of document.querySelectorAll("svg")) {
			if (!visible(svg)) continue;
			const room = svg.getBoundingClientRect();
			const boxes = [...svg.querySelectorAll("rect")].filter((r) => !/^(hit|band)$/.test(r.dataset.role)).map((r) => [r, r.getBoundingClientRect()]);
			for (const text of svg.querySelectorAll("text")) {
				const at = text.getBoundingClientRect();
				// Up and down a line is higher than its letters are.
				const out = Math.max(room.left - at.left, at.right - room.right, room.top - at.top - 4, at.bottom - room.bottom - 4);
				if (out > 1) problems.push("out of the drawing by " + Math.round(out) + ": " + told(text));
				const x = (at.left + at.right) / 2, y = (at.top + at.bottom) / 2;
				const around = boxes.filter(([, r]) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom).sort(([, a], [, b]) => a.width - b.width)[0];
				if (around && (at.left < around[1].left - 1 || at.right > around[1].right + 1)) {
					problems.push("out of its box by " + Math.round(Math.max(around[1].left - at.left, at.right - around[1].right)) + ": " + told(text) + " in " + around[0].dataset.role);
				}
			}
		}
		return problems;
	})()`)
}

// What the test of the pseudo-language looks for, it finds.
func TestPseudoFindsClippedTexts(t *testing.T) {
	t.Parallel()
	builtSite(t)
	for _, test := range []struct{ name, content, want string }{
		{"room for all", `<button>Go</button> <select><option>As long as it likes</select>`, ""},
		{"a page that is too wide", `<p style="width: 2000px">wide</p>`, "the page scrolls sideways by "},
		{"a line that is cut", `<p style="width: 60px; overflow: hidden; white-space: nowrap">longer than this</p>`, "cut by "},
		{"a box that is too low", `<p style="width: 60px; height: 1em; overflow: clip">longer than this</p>`, "cut below by "},
		{"a narrow button", `<button style="width: 60px">one two three four five</button>`, "lines: button"},
		{"a narrow list", `<select style="width: 60px"><option>longer than this</select>`, "cut by "},
		{"a text beside its drawing", `<svg width="50" height="20"><text y="15">longer than this</text></svg>`, "out of the drawing by "},
		{"a text beside its box", `<svg width="300" height="20"><rect x="50" width="50" height="20"/><text y="15" x="75" text-anchor="middle">longer than this</text></svg>`, "out of its box by "},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := openURL(t, serve(t, document(test.content)), setup{ready: "document.body"})
			got := strings.Join(p.roomless(), "; ")
			if !strings.Contains(got, test.want) || got != "" && test.want == "" {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
