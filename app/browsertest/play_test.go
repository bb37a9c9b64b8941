//go:build !js

package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Played, the page goes from step to step and ends at the last; what the
// reader does stops it.
func TestPlay(t *testing.T) {
	p := open(t, "/")
	p.showEverything()
	// Time runs ten times faster.
	eval[bool](p, `(() => { const real = setInterval; globalThis.setInterval = (f, pause) => real(f, pause / 10); return true; })()`)

	// It goes by every step, and not all of them are told.
	eval[bool](p, `(globalThis.told = [], new MutationObserver(() => told.push(scrubber.value + " " + document.getElementById("status").textContent)).observe(document.getElementById("status"), { childList: true, characterData: true, subtree: true }), true)`)
	p.click(".play")
	p.wantPlaying(true)
	p.wantEvent("Event 6 of 6")
	p.wantPlaying(false)
	if told := eval[string](p, `told.filter((words) => words.length > 2).map((words) => words[0]).filter((step, i, all) => step !== all[i - 1]).join()`); told != "2,5,6" {
		t.Errorf("on its way it told of the steps %s", told)
	}

	// From the last step it begins again.
	p.click(".play")
	p.wantPlaying(true)
	p.wait(`scrubber.value > 1`)
	p.click(".play")
	p.wantPlaying(false)
	p.wantStaying()

	// The same with the Space key, which presses no button in the lanes.
	p.click("#lanes")
	p.press(kb.Home)
	p.press(" ")
	p.wantPlaying(true)
	p.wait(`scrubber.value > 1`)
	p.press(" ")
	p.wantPlaying(false)
	p.wantStaying()

	for _, act := range []struct {
		name string
		do   func()
	}{
		{"a step", func() { p.click(`[aria-label="Previous event"]`) }},
		{"an edit", func() { p.click("#secure") }},
		{"another view", func() { p.click("#tab-tracker") }},
		{"Ctrl+Z", func() { p.press("z", kb.ModifierCtrl) }},
	} {
		p.click(`.number, [aria-label="Previous event"]`)
		p.click(".play")
		p.wantPlaying(true)
		act.do()
		p.wantPlaying(false)
		if t.Failed() {
			t.Fatalf("%s does not stop it", act.name)
		}
	}
}

// wantPlaying waits until the page plays, or no longer does.
func (p *page) wantPlaying(playing bool) {
	p.t.Helper()
	name := "Play"
	if playing {
		name = "Pause"
	}
	p.wait(`document.querySelector(".play").getAttribute("aria-label") === "` + name + `"`)
}

// wantStaying looks whether the page stays where it is, for longer than a
// step takes while it plays.
func (p *page) wantStaying() {
	p.t.Helper()
	if !eval[bool](p, `(() => {
		const { value } = scrubber;
		return new Promise((resolve) => setTimeout(() => resolve(scrubber.value === value), 400));
	})()`) {
		p.t.Errorf("it goes on to step %s", eval[string](p, "scrubber.value"))
	}
}
