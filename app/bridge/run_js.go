package bridge

import "github.com/hack-pad/safejs"

// Ran tells the scripts of the page which run it shows, by its link, and whether that is
// an attempt at a challenge.
func Ran(link string, challenge bool) error {
	return dispatch("crumbtrail:run", map[string]any{"link": link, "challenge": challenge})
}

// dispatch fires an event that scripts of the page listen to.
func dispatch(name string, detail map[string]any) error {
	event, err := safejs.Global().Get("CustomEvent")
	if err != nil {
		return thrown(err)
	}
	made, err := event.New(name, map[string]any{"detail": detail})
	if err != nil {
		return thrown(err)
	}
	_, err = call(safejs.Global(), "dispatchEvent", made)
	return err
}
