package bridge

import "github.com/hack-pad/safejs"

// WriteCode asks code.js for the servers of the scenario of a link, written in a stack.
func WriteCode(link, stack string) error {
	return dispatch("crumbtrail:write", map[string]any{"link": link, "stack": stack})
}

// OnCode calls f with the document of a program that code.js was asked for.
func OnCode(f func(document string)) error {
	written, err := callback(func(arguments []safejs.Value) {
		if document, err := text(arguments[0], "detail"); err == nil {
			f(document)
		}
	})
	if err != nil {
		return err
	}
	return listen("crumbtrail:code", written)
}
