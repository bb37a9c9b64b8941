package bridge

import (
	"strings"

	"github.com/hack-pad/safejs"
)

// Fragment returns the text after the # of the address when the page was
// opened, even if boot.js had to remove it from the address.
func Fragment() (string, error) {
	if fragment, instead := readFragment(); instead {
		return fragment, nil
	}
	location, err := path("location")
	if err != nil {
		return "", err
	}
	hash, err := text(location, "hash")
	return strings.TrimPrefix(hash, "#"), err
}

// Location returns the path of the address, and its query with the "?", if it has one.
func Location() (pathname, search string, err error) {
	location, err := path("location")
	if err != nil {
		return "", "", err
	}
	if pathname, err = text(location, "pathname"); err != nil {
		return "", "", err
	}
	search, err = text(location, "search")
	return pathname, search, err
}

// ReplaceQuery puts another query into the address, without a new entry in the history.
func ReplaceQuery(query string) error {
	pathname, _, err := Location()
	if err != nil {
		return err
	}
	if query != "" {
		pathname += "?" + query
	}
	return writeAddress("replaceState", pathname)
}

// readFragment is what boot.js has in the place of the fragment, if it has.
func readFragment() (fragment string, instead bool) {
	page, err := path("crumbtrail")
	if err != nil {
		return "", false
	}
	value, err := get(page, "fragment")
	if err != nil || value.Type() != safejs.TypeString {
		return "", false
	}
	fragment, err = value.String()
	return fragment, err == nil
}

// ReplaceFragment puts a fragment into the address without a new entry in the
// history.
func ReplaceFragment(fragment string) error { return writeFragment("replaceState", fragment) }

// PushFragment puts a fragment into the address with a new entry in the history.
func PushFragment(fragment string) error { return writeFragment("pushState", fragment) }

// writeFragment writes the address without its fragment if that is empty.
func writeFragment(method, fragment string) error {
	if fragment != "" {
		return writeAddress(method, "#"+fragment)
	}
	pathname, search, err := Location()
	if err != nil {
		return err
	}
	return writeAddress(method, pathname+search)
}

func writeAddress(method, address string) error {
	history, err := path("history")
	if err != nil {
		return err
	}
	_, err = call(history, method, safejs.Null(), "", address)
	return err
}

// OnFragment calls f with the new fragment when the user changes it, by hand, by a
// link or by Back and Forward, and not when [ReplaceFragment] or [PushFragment] does.
func OnFragment(f func(fragment string)) error {
	changed, err := callback(func([]safejs.Value) {
		if location, err := path("location"); err == nil {
			if hash, err := text(location, "hash"); err == nil {
				f(strings.TrimPrefix(hash, "#"))
			}
		}
	})
	if err != nil {
		return err
	}
	onChange, err := callback(func([]safejs.Value) {
		fragment, _ := readFragment()
		f(fragment)
	})
	if err != nil {
		changed.Release()
		return err
	}
	if err := listen("hashchange", changed); err != nil {
		return err
	}
	return listen("crumbtrail:fragment", onChange)
}

// listen calls f at every event of the page, for as long as the page exists.
func listen(event string, f safejs.Func) error {
	_, err := call(safejs.Global(), "addEventListener", event, f)
	return err
}
