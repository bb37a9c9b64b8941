//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Played, the page goes from step to step and ends at the last; what the
// reader does stops it.
func TestPlay(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	p.controlIntervals()

	// Playback shows every step and announces only some.
	eval[bool](p, `(globalThis.told = [], new MutationObserver(() => told.push(scrubber.value + " " + document.getElementById("status").textContent)).observe(document.getElementById("status"), { childList: true, characterData: true, subtree: true }), true)`)
	p.click(".play")
	p.wantPlaying(true)
	for event := 2; event <= 6; event++ {
		p.tick()
		p.wantEvent(fmt.Sprintf("Event %d of 6", event))
	}
	p.tick()
	p.wantPlaying(false)
	if told := eval[string](p, `told.filter((words) => words.length > 2).map((words) => words[0]).filter((step, i, all) => step !== all[i - 1]).join()`); told != "2,5,6" {
		t.Errorf("on its way it told of the steps %s", told)
	}

	// From the last step it begins again.
	p.click(".play")
	p.wantPlaying(true)
	p.tick()
	p.wantEvent("Event 2 of 6")
	p.click(".play")
	p.wantPlaying(false)
	p.wantStaying()

	// The same with the Space key, which presses no button in the lanes.
	p.click("#lanes")
	p.press(kb.Home)
	p.press(" ")
	p.wantPlaying(true)
	p.tick()
	p.wantEvent("Event 2 of 6")
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
		p.rest() // Nothing may move away from under the mouse.
		p.click(".play")
		p.wantPlaying(true)
		p.rest()
		act.do()
		p.wantPlaying(false)
		if t.Failed() {
			t.Fatalf("%s does not stop it", act.name)
		}
	}
}

// wantPlaying waits until the page plays the run, or no longer does.
func (p *page) wantPlaying(playing bool) {
	p.t.Helper()
	name := "Play"
	if playing {
		name = "Pause"
	}
	p.wait(`document.querySelector(".play").getAttribute("aria-label") === "` + name + `"`)
}

// controlIntervals has the page's intervals wait for tick instead of for time.
func (p *page) controlIntervals() {
	p.t.Helper()
	eval[bool](p, `(() => {
		const clocks = new Map();
		let last = 0;
		globalThis.setInterval = (f) => (clocks.set(++last, f), last);
		globalThis.clearInterval = (clock) => clocks.delete(clock);
		globalThis.clocks = () => clocks.size;
		globalThis.tick = () => clocks.forEach((f) => f());
		return true;
	})()`)
}

// tick is as long as a step lasts during playback.
func (p *page) tick() {
	p.t.Helper()
	eval[bool](p, "(tick(), true)")
}

// wantStaying looks whether the page stays where it is: no clock runs that
// could take it on.
func (p *page) wantStaying() {
	p.t.Helper()
	if running := eval[int](p, "clocks()"); running != 0 {
		p.t.Errorf("%d clocks run on", running)
	}
}
