package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// placeAttribute is on every element that selects a place when it is clicked.
// One handler on a common ancestor serves all of them.
const placeAttribute = "data-place"

// placeText writes a place into an attribute.
func placeText(p view.Place) string {
	var b []byte
	for i, n := range []int{p.Step, p.Exchange, p.Cookie, p.Line} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return string(b)
}

// placeOf parses what placeText wrote.
func placeOf(text string) (view.Place, bool) {
	words := strings.Fields(text)
	if len(words) != 4 {
		return view.Place{}, false
	}
	var n [4]int
	for i, word := range words {
		var err error
		if n[i], err = strconv.Atoi(word); err != nil {
			return view.Place{}, false
		}
	}
	return view.Place{Step: n[0], Exchange: n[1], Cookie: n[2], Line: n[3]}, true
}

// onPlace selects the place that was clicked.
func (m *Model) onPlace(_ app.Context, e app.Event) {
	text, ok := bridge.Marked(eventOf(e), placeAttribute)
	if !ok {
		return
	}
	if p, ok := placeOf(text); ok {
		m.Do(state.Select{At: p})
	}
}
