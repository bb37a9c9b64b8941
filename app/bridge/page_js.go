package bridge

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// Site returns the address of the site's folder, with a slash at its end.
func Site() (string, error) {
	page, err := path("crumbtrail")
	if err != nil {
		return "", err
	}
	return text(page, "site")
}

// Catalogue returns the phrases of the reader's language as JSON, "" for English.
func Catalogue() (string, error) {
	page, err := path("crumbtrail")
	if err != nil {
		return "", err
	}
	return text(page, "catalogue")
}

// PageAttribute returns a data attribute of the root element, "" for none.
func PageAttribute(name string) (string, error) {
	dataset, err := path("document", "documentElement", "dataset")
	if err != nil {
		return "", err
	}
	return text(dataset, name)
}

// SetPageAttribute writes a data attribute of the root element; "" removes it.
func SetPageAttribute(name, value string) error {
	root, err := path("document", "documentElement")
	if err != nil {
		return err
	}
	if value == "" {
		_, err = call(root, "removeAttribute", "data-"+name)
		return err
	}
	_, err = call(root, "setAttribute", "data-"+name, value)
	return err
}

// SetTitle writes the title of the page.
func SetTitle(title string) error {
	document, err := path("document")
	if err != nil {
		return err
	}
	return set(document, "title", title)
}

// element finds an element by its id.
func element(id string) (safejs.Value, error) {
	document, err := path("document")
	if err != nil {
		return safejs.Value{}, err
	}
	found, err := call(document, "getElementById", id)
	if err == nil && found.Type() != safejs.TypeObject {
		err = fmt.Errorf("%w: #%s", ErrMissing, id)
	}
	return found, err
}
