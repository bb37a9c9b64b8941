package html

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

// cookieAttribute is on every element that shows a cookie, with the number of
// its name in the run. The stylesheet lights all elements with one number while
// one of them is hovered or focused, so no event handler is needed.
const cookieAttribute = "data-cookie"

// OfCookie marks an element that shows a cookie of the run, by its name in the
// views; without a name there is no mark.
func OfCookie(run *event.Run, e app.HTMLElem, name string) app.HTMLElem {
	if number, ok := run.CookieNumber(name); ok {
		With(e, cookieAttribute, strconv.Itoa(number))
	}
	return e
}
