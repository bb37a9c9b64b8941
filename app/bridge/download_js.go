package bridge

import (
	"time"

	"github.com/hack-pad/safejs"
)

// downloadStarted is when every browser has read what it saves: the standard does not
// say when, and some read it long after the click.
const downloadStarted = 40 * time.Second

// Download saves a text as a file. The link is never in the page, so go-app does not
// take its click for a navigation.
func Download(name, text string) error {
	blobType, err := path("Blob")
	if err != nil {
		return err
	}
	blob, err := blobType.New([]any{text}, map[string]any{"type": "application/json"})
	if err != nil {
		return thrown(err)
	}
	urls, err := path("URL")
	if err != nil {
		return err
	}
	address, err := call(urls, "createObjectURL", blob)
	if err != nil {
		return err
	}
	if err := follow(name, address); err != nil {
		return err
	}
	_, err = After(downloadStarted, func() { _, _ = call(urls, "revokeObjectURL", address) })
	return err
}

// follow clicks a link that saves what is at an address.
func follow(name string, address safejs.Value) error {
	document, err := path("document")
	if err != nil {
		return err
	}
	link, err := call(document, "createElement", "a")
	if err != nil {
		return err
	}
	if err := set(link, "href", address); err != nil {
		return err
	}
	if err := set(link, "download", name); err != nil {
		return err
	}
	_, err = call(link, "click")
	return err
}
