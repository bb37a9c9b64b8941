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
