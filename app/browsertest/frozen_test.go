//go:build !js

package browsertest

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/frozen"
	"github.com/crumbtrail/crumbtrail/engine/link"
)

// partsOfEmbed are where the parts are that the address of an embed can leave out.
var partsOfEmbed = map[string]string{
	"address": ".address", "secure": "#secure", "redirect": "#redirect-0",
	"answer": ".answer", "stepper": ".foot .stepper", "undo": ".undo", "views": ".foot .other", "open": ".foot .open",
	"readonly": ".bar",
}

// The embeds of every release, as they stand in other people's pages, show what they
// showed then, take neither the focus nor more room than they were given, and never
// hide that they are a simulation.
func TestFrozenEmbeds(t *testing.T) {
	t.Parallel()
	files, err := frozen.Files("../frozen/testdata", "embed.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(file.Release+"/"+file.Name, func(t *testing.T) {
			t.Parallel()
			frame, err := file.Frame()
			if err != nil {
				t.Fatal(err)
			}
			outer, p := embedPasted(t, func(site string) string {
				return strings.ReplaceAll(frame.Code, frozen.Site, site+"/")
			})
			type state struct {
				Title, Link string
				Step        int
			}
			outer.wait(`received.some(({ type }) => type === "ready")`)
			eval[bool](outer, `(connect(), true)`)
			outer.wait(`told.length > 0`)
			got := eval[state](outer, `told[0]`)
			suffix := link.SuffixOf(got.Link)
			if view := cmp.Or(suffix.View, "table"); got.Title != frame.Title || got.Step != frame.Event || view != frame.View || suffix.Verdict != frame.Verdict {
				t.Errorf("it shows %+v, want %+v", got, frame)
			}
			shown, err := link.Decode(got.Link)
			if err != nil {
				t.Fatal(err)
			}
			if want, err := link.Decode(frame.Link); err != nil || !bytes.Equal(shown.Canonical(), want.Canonical()) {
				t.Errorf("it is the scenario %s, want that of %s, %v", shown.Canonical(), frame.Link, err)
			}
			page := eval[[]string](p, `(({ dataset, lang }) => [dataset.theme ?? "", lang])(document.documentElement)`)
			if page[0] != frame.Theme || page[1] != cmp.Or(frame.Language, "en") {
				t.Errorf("theme and language are %q, want %s and %s", page, frame.Theme, frame.Language)
			}
			if got := eval[bool](p, `document.querySelector(".guess") !== null`); got != frame.Guess {
				t.Errorf("it asks for a guess: %t", got)
			}
			if !eval[bool](p, `document.querySelector(".foot .badge").checkVisibility()`) {
				t.Error("nothing says that it is a simulation")
			}
			if got := eval[string](outer, "document.activeElement.tagName"); got != "BODY" {
				t.Errorf("the focus went to %s", got)
			}
			if overflow := eval[[]int](p, "[document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]"); overflow[0] > 0 || overflow[1] > 0 {
				t.Errorf("the embed is %v pixels too large for its frame", overflow)
			}
			p.wantRoom(file.Name)

			if !slices.Contains(frame.Without, "readonly") {
				p.click("#secure")
				p.wait(`document.querySelector(".undo")`)
			}
			for part, selector := range partsOfEmbed {
				visible := eval[bool](p, `Boolean(document.querySelector("`+selector+`")?.checkVisibility())`)
				if without := slices.Contains(frame.Without, part); visible && without || !visible && frame.Without == nil {
					t.Errorf("the part %s shows: %t", part, visible)
				}
			}
			eval[bool](outer, `frames[0].postMessage({ context: "h5p", action: "hello" }, "*"), true`)
			outer.wait(`received.some(({ context, action, scrollHeight }) => context === "h5p" && action === "resize" && scrollHeight > 100)`)
		})
	}
}
