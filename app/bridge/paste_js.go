package bridge

import "github.com/hack-pad/safejs"

// OnPaste calls f with the document of the scenario that the reader pasted, once the
// reader wants to see it. paste.js sends it.
func OnPaste(f func(document string)) error {
	pasted, err := callback(func(arguments []safejs.Value) {
		if document, err := text(arguments[0], "detail"); err == nil {
			f(document)
		}
	})
	if err != nil {
		return err
	}
	return listen("crumbtrail:paste", pasted)
}

// Ran tells the scripts of the page which run it shows, by its link.
func Ran(link string) error {
	event, err := safejs.Global().Get("CustomEvent")
	if err != nil {
		return thrown(err)
	}
	ran, err := event.New("crumbtrail:run", map[string]any{"detail": link})
	if err != nil {
		return thrown(err)
	}
	_, err = call(safejs.Global(), "dispatchEvent", ran)
	return err
}
