package bridge

import "github.com/hack-pad/safejs"

// OnPrint calls f before the page is printed and again afterwards. What f draws
// is printed.
func OnPrint(f func(printing bool)) error {
	for event, printing := range map[string]bool{"beforeprint": true, "afterprint": false} {
		called, err := callback(func([]safejs.Value) { f(printing) })
		if err != nil {
			return err
		}
		if err := listen(event, called); err != nil {
			called.Release()
			return err
		}
	}
	return nil
}
