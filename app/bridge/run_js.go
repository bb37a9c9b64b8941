package bridge

import "github.com/hack-pad/safejs"

// Ran tells the scripts of the page which run it shows, by its link, and whether that is
// an attempt at a challenge.
func Ran(link string, challenge bool) error {
	event, err := safejs.Global().Get("CustomEvent")
	if err != nil {
		return thrown(err)
	}
	ran, err := event.New("crumbtrail:run", map[string]any{"detail": map[string]any{"link": link, "challenge": challenge}})
	if err != nil {
		return thrown(err)
	}
	_, err = call(safejs.Global(), "dispatchEvent", ran)
	return err
}
