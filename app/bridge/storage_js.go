package bridge

import "github.com/hack-pad/safejs"

// Store keeps a value in this browser, where boot.js reads it; "" removes it.
func Store(key, value string) error {
	storage, err := path("localStorage")
	if err != nil {
		return err
	}
	if value == "" {
		_, err = call(storage, "removeItem", key)
		return err
	}
	_, err = call(storage, "setItem", key, value)
	return err
}

// Stored returns a value that [Store] keeps, "" for none.
func Stored(key string) (string, error) {
	storage, err := path("localStorage")
	if err != nil {
		return "", err
	}
	value, err := call(storage, "getItem", key)
	if err != nil || value.Type() != safejs.TypeString {
		return "", err
	}
	stored, err := value.String()
	return stored, thrown(err)
}
