package bridge

import "github.com/hack-pad/safejs"

// Paste asks paste.js for something, by the name that it has there.
func Paste(what string, arguments ...any) error {
	script, err := path("crumbtrail", "paste")
	if err != nil {
		return err
	}
	_, err = call(script, what, arguments...)
	return err
}

// OnPaste calls f with a document that says which texts there are and how far they
// were read, whenever that changes.
func OnPaste(f func(document string)) error {
	changed, err := callback(func(arguments []safejs.Value) {
		if document, err := arguments[0].String(); err == nil {
			f(document)
		}
	})
	if err != nil {
		return err
	}
	if err := Paste("listen", changed); err != nil {
		changed.Release()
		return err
	}
	return nil
}
