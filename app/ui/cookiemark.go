package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// cookieAttribute is on every element that shows a cookie, with the number of
// its name in the run. The stylesheet lights all of one number while one of
// them is pointed at or has the focus, so no event is handled for that.
const cookieAttribute = "data-cookie"

// A numbering is that of a run's cookies.
type numbering struct {
	of      *trace.Trace
	numbers map[string]int
}

// ofCookie marks an element that shows a cookie of the run, by its name as
// views have it; there is nothing to mark without one.
func (m *Model) ofCookie(e app.HTMLElem, name string) app.HTMLElem {
	if t := m.Run.Trace; m.cookies.of != t {
		m.cookies = numbering{t, view.CookieNumbers(t)}
	}
	if number, ok := m.cookies.numbers[name]; ok {
		with(e, cookieAttribute, strconv.Itoa(number))
	}
	return e
}
