package main

import (
	"fmt"
	"os"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/ui"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// main routes the one path that there is: wherever the site is mounted, the
// page is where it was opened.
func main() {
	if err := speak(); err != nil {
		// The page is English then. The browser's console shows this.
		fmt.Fprintln(os.Stderr, err)
	}
	app.Route(app.Window().URL().Path, &ui.Page{})
	app.RunWhenOnBrowser()
}

// speak makes the reader's language that of all phrases.
func speak() error {
	document, err := bridge.Catalogue()
	if err != nil || document == "" {
		return err
	}
	catalogue, err := phrase.ParseCatalogue([]byte(document))
	if err != nil {
		return err
	}
	phrase.Speak(catalogue)
	return nil
}
