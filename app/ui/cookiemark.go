package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// cookieAttribute is on every element that shows a cookie, with the number of
// its name in the run. The stylesheet lights all of one number while one of
// them is pointed at or has the focus, so no event is handled for that.
const cookieAttribute = "data-cookie"

// ofCookie marks an element that shows a cookie of the run, by its name as
// views have it; there is nothing to mark without one.
func (m *Model) ofCookie(e app.HTMLElem, name string) app.HTMLElem {
	if number, ok := m.Run.CookieNumber(name); ok {
		with(e, cookieAttribute, strconv.Itoa(number))
	}
	return e
}
