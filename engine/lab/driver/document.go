//go:build !js

package driver

// A Document is the tab's: its URL, "" for a blank tab, and whether it is the
// browser's own page for a URL that failed.
type Document struct {
	URL    string
	Failed bool
}

// Usable reports whether there is a page of the scenario.
func (d Document) Usable() bool { return d.URL != "" && !d.Failed }
