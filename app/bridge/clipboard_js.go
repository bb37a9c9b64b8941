package bridge

import (
	"sync"

	"github.com/hack-pad/safejs"
)

// Copy puts text on the clipboard. It returns at once; done is called later
// with the result.
func Copy(text string, done func(error)) {
	if err := copyText(text, done); err != nil {
		done(err)
	}
}

// copyText calls done only if it returns no error.
func copyText(text string, done func(error)) error {
	clipboard, err := path("navigator", "clipboard")
	if err != nil {
		return err
	}
	var copied, denied safejs.Func
	release := sync.OnceFunc(func() { copied.Release(); denied.Release() })
	copied, err = callback(func([]safejs.Value) { release(); done(nil) })
	if err != nil {
		return err
	}
	denied, err = callback(func(args []safejs.Value) { release(); done(rejection(args)) })
	if err != nil {
		copied.Release()
		return err
	}
	promise, err := call(clipboard, "writeText", text)
	if err == nil {
		_, err = call(promise, "then", copied, denied)
	}
	if err != nil {
		release()
	}
	return err
}

// rejection is the reason that a promise was rejected with.
func rejection(args []safejs.Value) error {
	if len(args) == 0 || args[0].Type() != safejs.TypeObject {
		return exception("denied")
	}
	message, err := text(args[0], "message")
	if err != nil || message == "" {
		return exception("denied")
	}
	return exception(message)
}
