package main

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui"
)

// main routes the one path that there is: wherever the site is mounted, the
// page is where it was opened.
func main() {
	app.Route(app.Window().URL().Path, &ui.Page{})
	app.RunWhenOnBrowser()
}
