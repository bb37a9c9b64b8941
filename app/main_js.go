package main

import (
	"fmt"
	"os"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/ui"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// main routes the only path: wherever the site is mounted, the page is where it
// was opened.
func main() {
	if err := speak(); err != nil {
		// The page then stays English. The browser's console shows the error.
		fmt.Fprintln(os.Stderr, err)
	}
	app.Route(app.Window().URL().Path, &ui.Page{})
	app.RunWhenOnBrowser()
}

// speak sets the reader's language for all phrases.
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
