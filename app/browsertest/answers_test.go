//go:build !js

package browsertest

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// answered is true once a page can answer without its program.
const answered = painted + ` && performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.includes("/answers/") && responseEnd > 0) && document.querySelector("#static #secure:enabled")`

// drawnMarks are the texts and the roles of the visible lanes, in order.
const drawnMarks = `[...document.querySelectorAll("#lanes [data-role=drawing]")].filter((one) => one.checkVisibility())
	.flatMap((one) => [...one.querySelectorAll("[data-role]")].map((mark) => mark.dataset.role + " " + mark.textContent)).join("\n")`

// watchShifts counts what moves, and the frames without lanes.
const watchShifts = `globalThis.moved = [], new PerformanceObserver((list) => moved.push(...list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput)
	.map(({ value, sources }) => value + " " + sources.map(({ node }) => node?.outerHTML?.slice(0, 60)).join()))
).observe({ type: "layout-shift" }), globalThis.empty = 0, (function frame() {
	empty += !document.querySelector("#lanes [data-role=drawing]");
	requestAnimationFrame(frame);
})(), true`

// A lesson answers its headline switches and steps before its program has arrived. The
// program takes over where the reader is, and does what it alone can do.
func TestAnswersBeforeTheProgram(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		at            string
		width, height int64
		// why is where the result is explained, and reads what must read the same.
		why, reads string
	}{
		{"/lessons/redirect-too-late/", 1280, 800, ".why", "main"},
		{"/lessons/redirect-too-late/", 375, 812, ".why", "main"},
		{"/embed/redirect-too-late/", 700, 480, ".answer", ".answer"},
	} {
		t.Run(fmt.Sprint(test.width), func(t *testing.T) {
			t.Parallel()
			wrap, release := held()
			defer release()
			p := openWith(t, test.at, setup{width: test.width, height: test.height, wrap: wrap, ready: answered})
			wide := test.width > 1000

			p.click("#secure")
			p.wait(`document.querySelector("#static #secure").ariaChecked === "true"`)
			p.wantText("#static "+test.why, "blocked at Send")
			p.wantText("#static .address", "http://")
			p.click(".scheme")
			p.wantText("#static .address", "https://")
			p.click(`.stepper button:nth-of-type(1)`)
			p.click(`.stepper button:nth-of-type(2)`)
			if wide {
				p.press(kb.ArrowLeft)
			} else {
				p.click(`.stepper button:nth-of-type(1)`)
			}
			row := eval[string](p, `document.documentElement.dataset.resumed`)
			p.wait(`document.querySelector("#static #scrubber").value === ` + strconv.Quote(row))
			if wide {
				p.wantText("#static .change", "You turned Secure on. You switched the address to https.")
				// What only the program can do.
				p.click("#httponly")
				p.wait(`document.querySelector("#static #httponly").dataset.waiting === ""`)
			}
			p.rest()
			focused := eval[string](p, `document.activeElement.ariaLabel ?? document.activeElement.id`)
			first, marks, text := p.boxes(), eval[string](p, drawnMarks), p.text("#static "+test.reads)
			p.picture(fmt.Sprintf("answers-%d", test.width))
			eval[bool](p, watchShifts)
			release()
			p.wait(appRuns)
			if wide {
				p.wantText(".change", "You turned HttpOnly off.")
				p.click("#undo")
			} else {
				for what, want := range first {
					if got := p.boxes()[what]; fmt.Sprint(got) != fmt.Sprint(want) {
						t.Errorf("%s lies at %q, and before the program came at %q", what, got, want)
					}
				}
				// The first paint of an embed has no lanes of this width.
				if got := eval[string](p, drawnMarks); got != marks && test.reads == "main" {
					t.Errorf("the lanes are\n%s\nand before the program came\n%s", got, marks)
				}
				if got := p.text(test.reads); got != text {
					t.Errorf("the page reads %q, and before the program came %q", got, text)
				}
				if got := eval[string](p, `document.activeElement.ariaLabel ?? document.activeElement.id`); got != focused {
					t.Errorf("the focus is at %q, and before the program came at %q", got, focused)
				}
			}
			p.rest()
			if moved := eval[[]string](p, "moved"); len(moved) > 0 && !wide {
				t.Errorf("things moved: %q", moved)
			}
			if empty := eval[int](p, "empty"); empty > 0 {
				t.Errorf("%d frames without lanes", empty)
			}
			p.wait(`document.querySelector("#secure").ariaChecked === "true"`)
			if got := eval[string](p, "scrubber.value"); got != row {
				t.Errorf("event %s is selected, and before the program came %s", got, row)
			}
		})
	}
}
